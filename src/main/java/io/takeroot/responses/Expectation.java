package io.takeroot.responses;

import java.math.BigDecimal;
import java.util.Optional;

/// How much a response is expected to change the figure of a period, in the direction that is
/// better.
///
/// @param size above zero: an amount in the figure's unit, or with `relative` a share (0.05 is
///     5 % of what was forecast)
public record Expectation(BigDecimal size, boolean relative) {
    public Expectation {
        if (size.signum() <= 0) {
            throw new IllegalArgumentException("an expected effect is above zero, not " + size);
        }
    }

    /// Reads `5%` and `120000`; a sign is passed over, since better is always meant.
    public static Optional<Expectation> parse(String text) {
        var bare = text.strip().replace("_", "").replace(",", "").replaceFirst("^[+−-]", "");
        boolean relative = bare.endsWith("%");
        try {
            var number = new BigDecimal(relative ? bare.replaceFirst("\\s*%$", "") : bare);
            var size = relative ? number.movePointLeft(2) : number;
            return size.signum() > 0
                    ? Optional.of(new Expectation(size, relative))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// In the figure's unit.
    double amount(double forecast) {
        return relative ? size.doubleValue() * Math.abs(forecast) : size.doubleValue();
    }
}
