package io.takeroot.connect;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Reads days: `2024-03-01`, `20240301`, `1/3/2024` in either order, `1.3.2024`, `1 Mar 2024`,
/// `March 1, 2024`.
///
/// Years of two digits mean 1970 to 2069. Dots are read day first: no country writes the month
/// before them.
final class DayReading {

    /// The ways in which a text may be a day, as bits.
    static final int YEAR_FIRST = 1;

    static final int DAY_FIRST = 1 << 1;
    static final int MONTH_FIRST = 1 << 2;
    static final int COMPACT = 1 << 3;

    /// Three numbers and the sign between them, as found.
    private record Parts(
            int first, int second, int third, int thirdDigits, char separator, boolean yearFirst) {}

    private DayReading() {}

    /// Every way in which `text` from `from` to `to` may be a day; 0 when it is none.
    static int shape(String text, int from, int to) {
        int length = to - from;
        if (length < 6 || length > 24) {
            return 0;
        }
        if (!NumberReading.isDigit(text.charAt(from)) || hasLetter(text, from, to)) {
            return NamedDay.read(text, from, to) == null ? 0 : YEAR_FIRST;
        }
        if (length == 8 && compact(text, from, to) != null) {
            return COMPACT;
        }
        Parts parts = parts(text, from, to);
        if (parts == null) {
            return 0;
        }
        if (parts.yearFirst()) {
            return day(parts.first(), parts.second(), parts.third()) == null ? 0 : YEAR_FIRST;
        }
        int year = year(parts);
        boolean dayFirst = isDay(year, parts.second(), parts.first());
        boolean monthFirst = parts.separator() != '.' && isDay(year, parts.first(), parts.second());
        return (dayFirst ? DAY_FIRST : 0) | (monthFirst ? MONTH_FIRST : 0);
    }

    /// The day, or null when the text is none in this order.
    static @Nullable LocalDate day(String text, int from, int to, DateOrder order) {
        int length = to - from;
        if (length < 6 || length > 24) {
            return null;
        }
        if (!NumberReading.isDigit(text.charAt(from)) || hasLetter(text, from, to)) {
            return NamedDay.read(text, from, to);
        }
        Parts parts = parts(text, from, to);
        if (parts == null) {
            return length == 8 ? compact(text, from, to) : null;
        }
        if (parts.yearFirst()) {
            return day(parts.first(), parts.second(), parts.third());
        }
        boolean dayFirst = order == DateOrder.DAY_FIRST || parts.separator() == '.';
        boolean same = parts.first() == parts.second();
        if (order == DateOrder.YEAR_FIRST && !dayFirst && !same) {
            return null;
        }
        return dayFirst
                ? day(year(parts), parts.second(), parts.first())
                : day(year(parts), parts.first(), parts.second());
    }

    private static @Nullable Parts parts(String text, int from, int to) {
        int firstEnd = digitsFrom(text, from, to);
        int first = firstEnd - from;
        if (first < 1 || first > 4 || first == 3 || firstEnd >= to) {
            return null;
        }
        char separator = text.charAt(firstEnd);
        if (separator != '/' && separator != '-' && separator != '.') {
            return null;
        }
        int secondEnd = digitsFrom(text, firstEnd + 1, to);
        int second = secondEnd - firstEnd - 1;
        if (second < 1 || second > 2 || secondEnd >= to || text.charAt(secondEnd) != separator) {
            return null;
        }
        int thirdEnd = digitsFrom(text, secondEnd + 1, to);
        int third = thirdEnd - secondEnd - 1;
        boolean yearFirst = first == 4;
        if (thirdEnd != to || (yearFirst ? third < 1 || third > 2 : third != 2 && third != 4)) {
            return null;
        }
        return new Parts(
                number(text, from, firstEnd),
                number(text, firstEnd + 1, secondEnd),
                number(text, secondEnd + 1, to),
                third,
                separator,
                yearFirst);
    }

    private static int year(Parts parts) {
        return fullYear(parts.third(), parts.thirdDigits());
    }

    static int fullYear(int year, int digits) {
        if (digits > 2) {
            return year;
        }
        return year < 70 ? 2000 + year : 1900 + year;
    }

    private static @Nullable LocalDate compact(String text, int from, int to) {
        if (digitsFrom(text, from, to) != to) {
            return null;
        }
        int all = number(text, from, to);
        return day(all / 10000, all / 100 % 100, all % 100);
    }

    private static boolean isDay(int year, int month, int day) {
        return year >= 1000
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    static @Nullable LocalDate day(int year, int month, int day) {
        return isDay(year, month, day) ? LocalDate.of(year, month, day) : null;
    }

    static int digitsFrom(String text, int from, int to) {
        int i = from;
        while (i < to && NumberReading.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean hasLetter(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }
}
