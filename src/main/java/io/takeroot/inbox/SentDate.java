package io.takeroot.inbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The date of a mail, in the forms that mail programs write.
final class SentDate {
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{1,2})[\\s-]{1,5}([A-Za-z]{3})[a-z]{0,6}[\\s,-]{1,5}(\\d{2,4})"
                            + "\\s{1,5}(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?"
                            + "\\s{0,5}([+-]\\d{4}|[A-Z]{1,4})?");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final Map<String, Integer> ZONES =
            Map.of(
                    "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8,
                    "PDT", -7);

    private SentDate() {}

    static Optional<Instant> of(String value) {
        var found = FORM.matcher(value);
        if (!found.find()) {
            return Optional.empty();
        }
        int month = 1 + MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT));
        try {
            var local =
                    LocalDateTime.of(
                            year(Integer.parseInt(found.group(3))),
                            month,
                            Integer.parseInt(found.group(1)),
                            Integer.parseInt(found.group(4)),
                            Integer.parseInt(found.group(5)),
                            found.group(6) == null ? 0 : Integer.parseInt(found.group(6)) % 60);
            return Optional.of(local.toInstant(offset(found)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(int written) {
        if (written >= 1000) {
            return written;
        }
        // Two digits, and three from programs that count from 1900 (RFC 5322, 4.3).
        return written < 50 ? 2000 + written : 1900 + written;
    }

    private static ZoneOffset offset(Matcher found) {
        var zone = found.group(7) == null ? "" : found.group(7);
        if (zone.matches("[+-]\\d{4}")) {
            int sign = zone.startsWith("-") ? -1 : 1;
            int minutes =
                    Integer.parseInt(zone.substring(1, 3)) * 60
                            + Integer.parseInt(zone.substring(3));
            return ZoneOffset.ofTotalSeconds(sign * minutes * 60);
        }
        return ZoneOffset.ofHours(ZONES.getOrDefault(zone, 0));
    }
}
