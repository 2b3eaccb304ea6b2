package io.takeroot.connect;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads numbers as people and programs write them: signs, brackets for negatives, grouping,
/// decimal point or comma.
final class NumberReading {

    /// The ways in which a text may be a number, as bits.
    static final int WHOLE = 1;

    static final int POINT = 1 << 1;
    static final int COMMA = 1 << 2;
    static final int LEADING_ZERO = 1 << 3;
    static final int SCIENTIFIC = 1 << 4;

    private static final int LONGEST = 60;
    private static final int SHORTEST_PHONE = 7;

    /// A text without its sign.
    private record Unsigned(int from, int to, boolean negative) {}

    private NumberReading() {}

    /// Every way in which `text` from `from` to `to` may be a number; 0 when it is none.
    static int shape(String text, int from, int to) {
        Unsigned body = unsigned(text, from, to);
        if (body.from() >= body.to() || body.to() - body.from() > LONGEST) {
            return 0;
        }
        int digits = digits(text, body.from(), body.to());
        if (text.charAt(from) == '+' && digits >= SHORTEST_PHONE) {
            return 0;
        }
        if (digits == body.to() - body.from()) {
            return plain(text, body.from(), digits);
        }
        int exponent = exponent(text, body.from(), body.to());
        int end = exponent < 0 ? body.to() : exponent;
        int shape =
                (isWritten(text, body.from(), end, '.') ? POINT : 0)
                        | (isWritten(text, body.from(), end, ',') ? COMMA : 0);
        if (shape == 0) {
            return 0;
        }
        if (exponent >= 0) {
            return shape | SCIENTIFIC;
        }
        boolean zero = text.charAt(body.from()) == '0' && body.to() - body.from() > 1;
        return zero && isDigit(text.charAt(body.from() + 1)) ? shape | LEADING_ZERO : shape;
    }

    private static int plain(String text, int from, int digits) {
        if (digits > 1 && text.charAt(from) == '0') {
            return LEADING_ZERO;
        }
        return digits <= 18 ? WHOLE | POINT | COMMA : POINT | COMMA;
    }

    /// The whole number, or null when the text is none.
    static @Nullable Long whole(String text, int from, int to) {
        Unsigned body = unsigned(text, from, to);
        int length = body.to() - body.from();
        if (length < 1 || length > 18 || digits(text, body.from(), body.to()) != length) {
            return null;
        }
        long value = 0;
        for (int i = body.from(); i < body.to(); i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return body.negative() ? -value : value;
    }

    /// The number written with `decimal`, or null when the text is none.
    static @Nullable BigDecimal decimal(String text, int from, int to, char decimal) {
        Unsigned body = unsigned(text, from, to);
        if (body.from() >= body.to() || body.to() - body.from() > LONGEST) {
            return null;
        }
        int exponent = exponent(text, body.from(), body.to());
        int end = exponent < 0 ? body.to() : exponent;
        if (!isWritten(text, body.from(), end, decimal)) {
            return null;
        }
        BigDecimal value = unscaled(text, body.from(), end, decimal);
        if (exponent >= 0) {
            value = value.scaleByPowerOfTen(Integer.parseInt(text, exponent + 1, body.to(), 10));
        }
        return body.negative() ? value.negate() : value;
    }

    private static BigDecimal unscaled(String text, int from, int to, char decimal) {
        long value = 0;
        int digits = 0;
        int scale = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                value = value * 10 + (c - '0');
                digits++;
                scale += scale >= 0 ? 1 : 0;
            } else if (c == decimal) {
                scale = 0;
            }
        }
        if (digits <= 18) {
            return BigDecimal.valueOf(value, Math.max(0, scale));
        }
        var clean = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isDigit(c) || c == decimal) {
                clean.append(c == decimal ? '.' : c);
            }
        }
        return new BigDecimal(clean.toString());
    }

    private static Unsigned unsigned(String text, int from, int to) {
        if (from >= to) {
            return new Unsigned(from, to, false);
        }
        char first = text.charAt(from);
        if (first == '(' && text.charAt(to - 1) == ')') {
            return new Unsigned(from + 1, to - 1, true);
        }
        boolean minus = first == '-' || first == '\u2212';
        return new Unsigned(minus || first == '+' ? from + 1 : from, to, minus);
    }

    private static int digits(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += isDigit(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    /// Where `E+18` begins, or -1.
    private static int exponent(String text, int from, int to) {
        for (int i = Math.max(from + 1, to - 5); i < to - 1; i++) {
            if ((text.charAt(i) | 0x20) == 'e') {
                char sign = text.charAt(i + 1);
                int digits = sign == '+' || sign == '-' ? i + 2 : i + 1;
                int count = to - digits;
                return count >= 1 && count <= 3 && digits(text, digits, to) == count ? i : -1;
            }
        }
        return -1;
    }

    /// Whether the text is digits, in groups or not, with at most one `decimal` behind them.
    private static boolean isWritten(String text, int from, int to, char decimal) {
        char group = 0;
        int run = 0;
        int groups = 0;
        int i = from;
        for (; i < to && text.charAt(i) != decimal; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                run++;
            } else if (groupsDigits(c, decimal)
                    && (group == 0 || group == c)
                    && isGroup(run, groups)) {
                group = c;
                groups++;
                run = 0;
            } else {
                return false;
            }
        }
        if (groups > 0 && run != 3) {
            return false;
        }
        if (i == to) {
            return run > 0;
        }
        int decimals = to - i - 1;
        return decimals > 0 && digits(text, i + 1, to) == decimals;
    }

    private static boolean groupsDigits(char c, char decimal) {
        return c == (decimal == '.' ? ',' : '.')
                || c == ' '
                || c == '\u00A0'
                || c == '\u202F'
                || c == '\''
                || c == '\u2019';
    }

    /// The first group has one to three digits, the others three, or two as in lakhs and crores.
    private static boolean isGroup(int run, int groups) {
        return groups == 0 ? run >= 1 && run <= 3 : run == 3 || run == 2;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
