package io.takeroot.connect;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a day whose month is an English name, short or full: `1 Mar 2024`, `March 1st, 2024`,
/// `2024-Mar-01`.
final class NamedDay {

    private static final String BETWEEN = " -/,.";
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    private final int[] numbers = new int[2];
    private final int[] digits = new int[2];
    private int count;
    private int month;

    private NamedDay() {}

    /// The day, or null when the text is none.
    static @Nullable LocalDate read(String text, int from, int to) {
        var day = new NamedDay();
        int i = from;
        while (i >= 0 && i < to) {
            i = day.take(text, i, to);
        }
        return i < 0 ? null : day.day();
    }

    /// Takes a number, a name or a sign between them; answers where the next begins, or -1.
    private int take(String text, int at, int to) {
        char c = text.charAt(at);
        if (NumberReading.isDigit(c)) {
            return takeNumber(text, at, to);
        }
        if (DayReading.isLetter(c)) {
            return takeName(text, at, to);
        }
        return BETWEEN.indexOf(c) >= 0 ? at + 1 : -1;
    }

    private int takeNumber(String text, int at, int to) {
        int end = DayReading.digitsFrom(text, at, to);
        if (count == 2 || end - at > 4) {
            return -1;
        }
        digits[count] = end - at;
        numbers[count] = DayReading.number(text, at, end);
        count++;
        boolean ordinal =
                end + 2 <= to
                        && ORDINALS.contains(text.substring(end, end + 2).toLowerCase(Locale.ROOT));
        return ordinal ? end + 2 : end;
    }

    private int takeName(String text, int at, int to) {
        int end = at;
        while (end < to && DayReading.isLetter(text.charAt(end))) {
            end++;
        }
        if (month != 0) {
            return -1;
        }
        month = month(text.substring(at, end));
        return month == 0 ? -1 : end;
    }

    /// The number of the month: its name in full, or its first three or four letters.
    private static int month(String name) {
        if (name.length() < 3) {
            return 0;
        }
        String upper = name.toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            boolean shortened = name.length() <= 4 && month.name().startsWith(upper);
            if (shortened || month.name().equals(upper)) {
                return month.getValue();
            }
        }
        return 0;
    }

    private @Nullable LocalDate day() {
        if (month == 0 || count != 2) {
            return null;
        }
        if (digits[0] == 4) {
            return DayReading.day(numbers[0], month, numbers[1]);
        }
        boolean year = digits[1] == 2 || digits[1] == 4;
        return year
                ? DayReading.day(DayReading.fullYear(numbers[1], digits[1]), month, numbers[0])
                : null;
    }
}
