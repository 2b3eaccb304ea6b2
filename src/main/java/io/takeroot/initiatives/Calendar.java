package io.takeroot.initiatives;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Days as an iCalendar file (RFC 5545): whole-day events with stable names.
///
/// @param made when the file was made
public record Calendar(String title, Instant made, List<Event> events) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// Octets of a line, its end not counted (section 3.1).
    private static final int LONGEST = 75;

    public Calendar {
        events = List.copyOf(events);
    }

    /// @param name the same for the same thing for ever, so that calendars move the event instead
    ///     of doubling it
    /// @param last its last day, which may be the first
    /// @param description may be empty
    public record Event(
            String name, String title, LocalDate first, LocalDate last, String description) {}

    /// The file, each line folded and ended as calendars expect.
    public String text() {
        var out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Takeroot//Initiatives//EN");
        line(out, "CALSCALE:GREGORIAN");
        line(out, "METHOD:PUBLISH");
        line(out, "NAME:" + escaped(title));
        line(out, "X-WR-CALNAME:" + escaped(title));
        line(out, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        events.forEach(event -> event(out, event));
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private void event(StringBuilder out, Event event) {
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + event.name() + "@takeroot");
        line(out, "DTSTAMP:" + MOMENT.format(made));
        line(out, "DTSTART;VALUE=DATE:" + DAY.format(event.first()));
        line(out, "DTEND;VALUE=DATE:" + DAY.format(event.last().plusDays(1)));
        line(out, "SUMMARY:" + escaped(event.title()));
        if (!event.description().isEmpty()) {
            line(out, "DESCRIPTION:" + escaped(event.description()));
        }
        line(out, "TRANSP:TRANSPARENT");
        line(out, "END:VEVENT");
    }

    /// Backslash, semicolon, comma and line ends (section 3.3.11).
    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\r", "\\n")
                .replace("\n", "\\n");
    }

    /// Folded between letters, never inside one: 75 octets at most, the blank of a fold counted.
    private static void line(StringBuilder out, String line) {
        int used = 0;
        for (int i = 0; i < line.length(); ) {
            int letter = line.codePointAt(i);
            var text = Character.toString(letter);
            int octets = text.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > LONGEST) {
                out.append("\r\n ");
                used = 1;
            }
            out.append(text);
            used += octets;
            i += Character.charCount(letter);
        }
        out.append("\r\n");
    }
}
