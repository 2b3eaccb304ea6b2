package io.takeroot.connect;

import java.util.Locale;

/// Everything a cell might be, found in one look and kept as bits, so that a column only has to
/// count.
final class CellShape {

    static final int WHOLE = NumberReading.WHOLE;
    static final int POINT = NumberReading.POINT;
    static final int COMMA = NumberReading.COMMA;
    static final int LEADING_ZERO = NumberReading.LEADING_ZERO;
    static final int SCIENTIFIC = NumberReading.SCIENTIFIC;
    static final int PERCENT = 1 << 5;
    static final int MONEY = 1 << 6;
    static final int YES = 1 << 7;
    static final int NO = 1 << 8;
    static final int LETTER = 1 << 9;
    static final int DAY_YEAR_FIRST = 1 << 10;
    static final int DAY_DAY_FIRST = 1 << 11;
    static final int DAY_MONTH_FIRST = 1 << 12;
    static final int DAY_COMPACT = 1 << 13;
    static final int TIMED = 1 << 14;
    static final int MIDNIGHT = 1 << 15;
    static final int TIME = 1 << 16;

    /// How many bits there are.
    static final int BITS = 17;

    static final int NUMERIC = POINT | COMMA;
    static final int ANY_DAY = DAY_YEAR_FIRST | DAY_DAY_FIRST | DAY_MONTH_FIRST;

    private static final int DAY_SHIFT = 10;
    private static final int LONGEST = 40;

    private CellShape() {}

    /// The bits of a cell; 0 for plain text and for an empty cell.
    static int of(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && cell.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && cell.charAt(to - 1) <= ' ') {
            to--;
        }
        if (from == to || to - from > LONGEST) {
            return 0;
        }
        char first = cell.charAt(from);
        if (Character.isLetter(first)) {
            return lettered(cell, from, to);
        }
        int number = NumberReading.shape(cell, from, to);
        if (number != 0) {
            return number == (WHOLE | NUMERIC) && to - from == 8
                    ? number | day(cell, from, to)
                    : number;
        }
        if (cell.charAt(to - 1) == '%') {
            int share = NumberReading.shape(cell, from, trimmedEnd(cell, from, to - 1));
            return share == 0 ? 0 : (share & NUMERIC) | PERCENT;
        }
        if (NumberReading.isDigit(first)) {
            int day = dated(cell, from, to);
            if (day != 0) {
                return day;
            }
        }
        return money(cell, from, to);
    }

    /// Whether the cell is anything but words: the sign of a well split row.
    static boolean isTyped(String cell) {
        return cell.isBlank() || of(cell) != 0 || NullWords.isCandidate(cell);
    }

    /// Whether the cell holds a number, an amount, a day or a time, as no header does.
    static boolean isMeasured(String cell) {
        return (of(cell) & ~(YES | NO | LETTER)) != 0;
    }

    private static int lettered(String cell, int from, int to) {
        if (to - from <= 5) {
            int truth = truth(cell, from, to);
            if (truth != 0) {
                return truth;
            }
        }
        if (!hasDigit(cell, from, to)) {
            return 0;
        }
        int day = dated(cell, from, to);
        return day != 0 ? day : money(cell, from, to);
    }

    private static int truth(String cell, int from, int to) {
        return switch (cell.substring(from, to).toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> YES;
            case "false", "no" -> NO;
            case "t", "y" -> YES | LETTER;
            case "f", "n" -> NO | LETTER;
            default -> 0;
        };
    }

    private static int dated(String cell, int from, int to) {
        int time = MomentReading.timeAt(cell, from, to);
        if (time < 0) {
            int day = day(cell, from, to);
            return day == 0 && MomentReading.isTime(cell, from, to) ? TIME : day;
        }
        int day = MomentReading.shape(cell, from, to);
        if (day == 0) {
            return 0;
        }
        return day << DAY_SHIFT | TIMED | (MomentReading.isMidnight(cell, from, to) ? MIDNIGHT : 0);
    }

    private static int day(String cell, int from, int to) {
        return DayReading.shape(cell, from, to) << DAY_SHIFT;
    }

    private static int money(String cell, int from, int to) {
        if (to - from > 30 || !hasDigit(cell, from, to)) {
            return 0;
        }
        Currencies.Amount amount = Currencies.split(cell.substring(from, to));
        if (amount.code().isEmpty()) {
            return 0;
        }
        int number = NumberReading.shape(amount.text(), 0, amount.text().length());
        return (number & NUMERIC) == 0 ? 0 : (number & NUMERIC) | MONEY;
    }

    private static int trimmedEnd(String cell, int from, int to) {
        int end = to;
        while (end > from && (cell.charAt(end - 1) == ' ' || cell.charAt(end - 1) == '\u00A0')) {
            end--;
        }
        return end;
    }

    private static boolean hasDigit(String cell, int from, int to) {
        for (int i = from; i < to; i++) {
            if (NumberReading.isDigit(cell.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
