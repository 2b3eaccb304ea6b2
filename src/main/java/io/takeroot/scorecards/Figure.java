package io.takeroot.scorecards;

import io.takeroot.kernel.Period;
import java.math.BigDecimal;
import java.util.Optional;

/// A metric's value for some days.
///
/// @param value empty when it cannot be known
/// @param n the rows that counted; of a ratio those below the line
/// @param why there is no value, in words; empty when there is one
/// @param complete whether all days of the period had passed and were in the data
public record Figure(
        Optional<BigDecimal> value, Period period, long n, String why, boolean complete) {
    static Figure missing(Period period, String why) {
        return new Figure(Optional.empty(), period, 0, why, false);
    }
}
