package io.takeroot.statistics.unusual;

import io.takeroot.statistics.unusual.Judgement.Range;
import io.takeroot.statistics.unusual.UnusualPoint.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// The sentence that a reader sees beside an unusual point.
final class Wording {

    private static final int LARGE = 1000;
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Wording() {}

    static String single(Kind kind, double value, Range range, double size) {
        String opening =
                switch (kind) {
                    case SPIKE -> "A spike: " + number(value);
                    case DIP -> "A dip: " + number(value);
                    case ZERO -> "Fell to " + number(value);
                    case SHIFT, MISSING ->
                            throw new IllegalArgumentException(kind + " is not a single value");
                };
        return opening + " where " + expected(range) + ", " + times(size) + " the usual error.";
    }

    static String shift(double level, Range range, double size, int ago) {
        String since =
                switch (ago) {
                    case 0 -> "here";
                    case 1 -> "one period ago";
                    default -> ago + " periods ago";
                };
        return "The level moved "
                + (size > 0 ? "up" : "down")
                + " "
                + since
                + ", to about "
                + number(level)
                + " where "
                + expected(range)
                + ", "
                + times(size)
                + " the usual error.";
    }

    static String missing(Range range) {
        return "No value where " + expected(range) + ".";
    }

    private static String expected(Range range) {
        return number(range.low()) + " to " + number(range.high()) + " was to be expected";
    }

    private static String times(double size) {
        return String.format(Locale.ROOT, "%.1f times", Math.abs(size));
    }

    /// Large numbers whole and grouped, small ones to three digits.
    private static String number(double value) {
        if (Math.abs(value) >= LARGE) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        var rounded = new BigDecimal(value).round(THREE_DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
