package io.takeroot.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/// Digits of non-negative decimals, and the signs around them; never asks the machine's locale.
final class Numbers {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal COMPACT_FROM = BigDecimal.valueOf(10_000);
    private static final BigDecimal WHOLE_THOUSANDS_FROM = BigDecimal.valueOf(99_950);
    private static final String[] MAGNITUDES = {"", "k", "M", "B", "T"};
    private static final Map<String, String> SYMBOLS =
            Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥", "INR", "₹");

    private Numbers() {}

    static String minus(BigDecimal value) {
        return value.signum() < 0 ? "−" : "";
    }

    /// `$`, or the code itself with a space that does not break where it has no symbol of its own.
    static String symbol(String currency) {
        return SYMBOLS.getOrDefault(currency, currency + "\u00a0");
    }

    /// A few figures wide: `4,821`, `57.9k`, `740k`, `11.32M`; small numbers keep up to `decimals`.
    static String compact(BigDecimal size, int decimals) {
        if (size.compareTo(COMPACT_FROM) < 0) {
            boolean small = size.compareTo(BigDecimal.valueOf(100)) < 0;
            return grouped(size, small && !isWhole(size) ? decimals : 0);
        }
        int magnitude = magnitude(size);
        boolean hundredThousands = magnitude == 1 && size.compareTo(WHOLE_THOUSANDS_FROM) >= 0;
        var scaled =
                round(
                        size.movePointLeft(3 * magnitude),
                        magnitude > 1 ? 2 : hundredThousands ? 0 : 1);
        return scaled.compareTo(THOUSAND) < 0
                ? scaled.toPlainString() + MAGNITUDES[magnitude]
                : fixed(scaled.movePointLeft(3), 2) + MAGNITUDES[magnitude + 1];
    }

    /// The size in the magnitude that suits it, with the decimals that its step needs.
    static String tick(BigDecimal size, BigDecimal step) {
        int magnitude = size.compareTo(THOUSAND) < 0 ? 0 : magnitude(size);
        int decimals = Math.max(0, step.stripTrailingZeros().scale() + 3 * magnitude);
        return plain(size.movePointLeft(3 * magnitude), decimals) + MAGNITUDES[magnitude];
    }

    /// Rounded half up to exactly these decimals.
    static String fixed(BigDecimal size, int decimals) {
        return round(size, decimals).toPlainString();
    }

    /// Rounded half up to at most these decimals.
    static String plain(BigDecimal size, int decimals) {
        var rounded = round(size, decimals).stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /// Rounded half up to exactly these decimals, thousands separated by commas.
    static String grouped(BigDecimal size, int decimals) {
        var digits = fixed(size, decimals);
        int point = digits.indexOf('.');
        var whole = new StringBuilder(point < 0 ? digits : digits.substring(0, point));
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            whole.insert(at, ',');
        }
        return point < 0 ? whole.toString() : whole + digits.substring(point);
    }

    private static int magnitude(BigDecimal size) {
        int digits = size.precision() - size.scale();
        return Math.clamp((digits - 1) / 3, 0, MAGNITUDES.length - 2);
    }

    private static boolean isWhole(BigDecimal size) {
        return size.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal round(BigDecimal size, int decimals) {
        return size.setScale(decimals, RoundingMode.HALF_UP);
    }
}
