package io.takeroot.scorecards;

import io.takeroot.kernel.Period;
import io.takeroot.metrics.BasisShares;
import io.takeroot.metrics.Reading;
import java.math.BigDecimal;
import java.util.Optional;

/// A metric's value for some days.
///
/// @param value empty when it cannot be known
/// @param n the rows that counted; of a ratio those below the line
/// @param why there is no value, in words; empty when there is one
/// @param complete whether all days of the period had passed and were in the data
/// @param basis how much of it is measured, allocated or inferred; empty when all is measured
public record Figure(
        Optional<BigDecimal> value,
        Period period,
        long n,
        String why,
        boolean complete,
        Optional<BasisShares> basis) {
    /// All of it measured.
    public Figure(Optional<BigDecimal> value, Period period, long n, String why, boolean complete) {
        this(value, period, n, why, complete, Optional.empty());
    }

    static Figure of(Reading reading, Period period, boolean complete) {
        return new Figure(
                reading.value(), period, reading.n(), reading.why(), complete, reading.basis());
    }

    static Figure missing(Period period, String why) {
        return new Figure(Optional.empty(), period, 0, why, false);
    }
}
