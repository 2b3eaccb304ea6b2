package io.takeroot.desk;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Fields;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a service level from its definition; what is left out is as usual.
final class ServiceLevelText {
    private static final Pattern HOURS =
            Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)\\s*-\\s*([01]?\\d|2[0-4]):([0-5]\\d)");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})\\s*([mhd])");

    private final Fields fields;

    ServiceLevelText(Definition definition, List<Problem> problems) {
        this.fields = definition.fields(problems);
    }

    ServiceLevel read(ZoneId usualZone) {
        var usual = ServiceLevel.usual(zone(usualZone));
        fields.optionalText("title");
        var hours = hours(usual.hours());
        var level =
                new ServiceLevel(
                        span("first_reply", hours, usual.firstReply()),
                        span("resolution", hours, usual.resolution()),
                        hours);
        fields.unknownFieldsAreProblems();
        return level;
    }

    private ZoneId zone(ZoneId usual) {
        return fields.optionalText("zone")
                .map(
                        text -> {
                            try {
                                return ZoneId.of(text);
                            } catch (DateTimeException e) {
                                wrong(
                                        "zone",
                                        text,
                                        "is no time zone; write one like Europe/Lisbon");
                                return usual;
                            }
                        })
                .orElse(usual);
    }

    private BusinessHours hours(BusinessHours usual) {
        int from = usual.from();
        int to = usual.to();
        var text = fields.optionalText("hours").orElse("");
        var found = HOURS.matcher(text);
        if (found.matches()) {
            from = minute(found.group(1), found.group(2));
            to = minute(found.group(3), found.group(4));
        }
        if (!text.isEmpty() && (!found.matches() || to <= from || to > 24 * 60)) {
            wrong("hours", text, "are no hours of a day; write them as 09:00-17:00");
            from = usual.from();
            to = usual.to();
        }
        return new BusinessHours(from, to, days(usual.days()), holidays(), usual.zone());
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }

    private Set<DayOfWeek> days(Set<DayOfWeek> usual) {
        var found = EnumSet.noneOf(DayOfWeek.class);
        for (var word : fields.texts("days")) {
            List.of(DayOfWeek.values()).stream()
                    .filter(day -> isCalled(day, word))
                    .findFirst()
                    .ifPresentOrElse(
                            found::add,
                            () ->
                                    wrong(
                                            "days",
                                            word,
                                            "is no day of the week; write monday or mon"));
        }
        return found.isEmpty() ? usual : found;
    }

    private static boolean isCalled(DayOfWeek day, String word) {
        var name = day.name().toLowerCase(Locale.ROOT);
        var said = word.strip().toLowerCase(Locale.ROOT);
        return name.equals(said) || name.substring(0, 3).equals(said);
    }

    private Set<LocalDate> holidays() {
        var found = new HashSet<LocalDate>();
        for (var text : fields.texts("holidays")) {
            try {
                found.add(LocalDate.parse(text));
            } catch (DateTimeException e) {
                wrong("holidays", text, "is no day; write one such as 2017-12-25");
            }
        }
        return found;
    }

    /// A day is as long as the working hours of a day.
    private Duration span(String field, BusinessHours hours, Duration usual) {
        var text = fields.optionalText(field).orElse("");
        if (text.isEmpty()) {
            return usual;
        }
        var found = SPAN.matcher(text.strip());
        if (!found.matches() || Integer.parseInt(found.group(1)) == 0) {
            wrong(field, text, "is no span of working time; write 30m, 4h or 3d");
            return usual;
        }
        int count = Integer.parseInt(found.group(1));
        return switch (found.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> hours.day().multipliedBy(count);
        };
    }

    private void wrong(String field, String text, String expected) {
        fields.problem(
                "WRONG_VALUE",
                fields.place(field),
                "'" + text + "' in '" + field + "' " + expected);
    }
}
