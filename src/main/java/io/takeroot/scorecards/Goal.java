package io.takeroot.scorecards;

import io.takeroot.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;

/// A target worked out: what the figure of these days has to come to.
///
/// @param low least value that reaches it; with [Side#AT_MOST] the same as `high`
/// @param high greatest value that reaches it; with [Side#AT_LEAST] the same as `low`
/// @param period the days over which the figure is taken
/// @param by the last of them
/// @param origin how it came about, such as `10% over Q3 2017 ($2.98M)`; empty for a value as it
///     was set
public record Goal(
        Side side, BigDecimal low, BigDecimal high, Period period, LocalDate by, String origin) {
    /// Which side of the bound is good.
    public enum Side {
        AT_LEAST,
        AT_MOST,
        INSIDE
    }

    public Goal {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("a goal from " + low + " to " + high);
        }
    }

    public boolean isReachedBy(BigDecimal value) {
        return switch (side) {
            case AT_LEAST -> value.compareTo(low) >= 0;
            case AT_MOST -> value.compareTo(high) <= 0;
            case INSIDE -> value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
        };
    }

    /// The bound that the value has to pass: of a band the closer one, or the value itself
    /// inside.
    public BigDecimal bound(BigDecimal value) {
        return value.max(low).min(high);
    }

    /// How far the value is from the goal; 0 once it is reached. Negative when it has to rise.
    public BigDecimal distance(BigDecimal value) {
        return isReachedBy(value) ? BigDecimal.ZERO : value.subtract(bound(value));
    }
}
