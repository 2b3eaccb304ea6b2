package io.takeroot.metrics;

import java.math.BigDecimal;
import java.math.MathContext;

/// A number, or the reason why there is none.
sealed interface Value {
    /// Rows that counted.
    long n();

    record Known(BigDecimal number, long n) implements Value {
        /// Sums stay as they are; what a division left behind is cut to 16 digits.
        BigDecimal shown() {
            if (number.scale() <= 2) {
                return number;
            }
            var cut = number.scale() > 12 ? number.round(MathContext.DECIMAL64) : number;
            var plain = cut.stripTrailingZeros();
            return plain.scale() < 0 ? plain.setScale(0) : plain;
        }
    }

    record Unknown(String why, long n) implements Value {}
}
