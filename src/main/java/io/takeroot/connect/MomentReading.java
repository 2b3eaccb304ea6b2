package io.takeroot.connect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Reads a day with a time: `2018-02-26T19:58:00Z`, `2/26/2018 7:58 PM`, `26.02.2018 19:58:03.250
/// +0100`.
final class MomentReading {

    /// A time of day and what follows it.
    ///
    /// @param time the time of day
    /// @param offset the offset from UTC that was written, if any
    private record Clock(LocalTime time, @Nullable ZoneOffset offset) {}

    private MomentReading() {}

    /// Where the time of day begins behind the day, or -1 when the text has none.
    static int timeAt(String text, int from, int to) {
        int colon = text.indexOf(':', from);
        if (colon < from + 6 || colon >= to) {
            return -1;
        }
        int start = colon;
        while (start > from && NumberReading.isDigit(text.charAt(start - 1))) {
            start--;
        }
        char before = start > from ? text.charAt(start - 1) : ':';
        return start < colon && (before == ' ' || before == 'T' || before == 't') ? start : -1;
    }

    /// Every order in which the text may be a moment, as bits of `DayReading`; 0 when it is none.
    static int shape(String text, int from, int to) {
        int time = timeAt(text, from, to);
        if (time < 0 || clock(text, time, to) == null) {
            return 0;
        }
        return DayReading.shape(text, from, dayEnd(text, from, time));
    }

    /// Whether the text is a time of day alone.
    static boolean isTime(String text, int from, int to) {
        return to - from >= 4
                && to - from <= 20
                && text.indexOf(':', from) > 0
                && clock(text, from, to) != null;
    }

    /// Whether the time of day is midnight and no offset is written, as when a system exports a
    /// day as a moment.
    static boolean isMidnight(String text, int from, int to) {
        int time = timeAt(text, from, to);
        Clock clock = time < 0 ? null : clock(text, time, to);
        return clock != null && clock.offset() == null && clock.time().equals(LocalTime.MIDNIGHT);
    }

    /// The moment, or null when the text is none in this order; a day alone is its midnight.
    static @Nullable Instant moment(String text, int from, int to, DateOrder order, ZoneId zone) {
        int time = timeAt(text, from, to);
        int dayEnd = time < 0 ? to : dayEnd(text, from, time);
        LocalDate day = DayReading.day(text, from, dayEnd, order);
        if (day == null) {
            return null;
        }
        if (time < 0) {
            return day.atStartOfDay(zone).toInstant();
        }
        Clock clock = clock(text, time, to);
        if (clock == null) {
            return null;
        }
        ZoneOffset offset = clock.offset();
        return offset == null
                ? day.atTime(clock.time()).atZone(zone).toInstant()
                : day.atTime(clock.time()).toInstant(offset);
    }

    static int dayEnd(String text, int from, int time) {
        int end = time - 1;
        while (end > from && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ',')) {
            end--;
        }
        return end;
    }

    private static @Nullable Clock clock(String text, int from, int to) {
        int[] fields = new int[3];
        int i = from;
        int count = 0;
        while (count < 3) {
            int end = i;
            while (end < to && NumberReading.isDigit(text.charAt(end))) {
                fields[count] = fields[count] * 10 + (text.charAt(end++) - '0');
            }
            if (end == i || end - i > 2) {
                return null;
            }
            count++;
            i = end;
            if (i >= to || text.charAt(i) != ':') {
                break;
            }
            i++;
        }
        if (count < 2) {
            return null;
        }
        int nanos = 0;
        if (count == 3 && i < to && (text.charAt(i) == '.' || text.charAt(i) == ',')) {
            int scale = 100_000_000;
            for (i++; i < to && NumberReading.isDigit(text.charAt(i)); i++) {
                nanos += (text.charAt(i) - '0') * scale;
                scale /= 10;
            }
        }
        return clock(fields, nanos, text.substring(i, to).strip());
    }

    private static @Nullable Clock clock(int[] fields, int nanos, String rest) {
        int hour = fields[0];
        String zone = rest;
        if (rest.length() >= 2 && (rest.charAt(1) | 0x20) == 'm') {
            char half = (char) (rest.charAt(0) | 0x20);
            if ((half != 'a' && half != 'p') || hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + (half == 'p' ? 12 : 0);
            zone = rest.substring(2).strip();
        }
        if (hour > 23 || fields[1] > 59 || fields[2] > 59) {
            return null;
        }
        LocalTime time = LocalTime.of(hour, fields[1], fields[2], nanos);
        if (zone.isEmpty()) {
            return new Clock(time, null);
        }
        ZoneOffset offset = offset(zone);
        return offset == null ? null : new Clock(time, offset);
    }

    private static @Nullable ZoneOffset offset(String zone) {
        if (zone.equalsIgnoreCase("z")
                || zone.equalsIgnoreCase("utc")
                || zone.equalsIgnoreCase("gmt")) {
            return ZoneOffset.UTC;
        }
        if (!zone.matches("[+-]\\d\\d(:?\\d\\d)?")) {
            return null;
        }
        String digits = zone.substring(1).replace(":", "");
        int hours = Integer.parseInt(digits.substring(0, 2));
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(2)) : 0;
        if (hours > 17 || minutes > 59) {
            return null;
        }
        int sign = zone.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
