package io.takeroot.metrics;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.math.BigDecimal;
import java.util.Optional;

/// A metric's value for a period and a slice.
///
/// @param slice the group read, of the dimensions in the query's `by`: `product = GTX Pro`; all
///     for a total. The query's own slice holds as well and is not repeated here.
/// @param period the days read: one period of the grain, cut to the query's span
/// @param value empty when it cannot be known
/// @param n the rows that counted; of a ratio those below the line
/// @param why the reason why there is no value, empty when there is one
/// @param complete false when the period was cut, is not over yet on the workspace's day, or its
///     window reaches back before the first day of the data
/// @param basis how much of it is measured, allocated or inferred; empty when all is measured
public record Reading(
        Slug metric,
        Slice slice,
        Period period,
        Optional<BigDecimal> value,
        long n,
        String why,
        boolean complete,
        Optional<BasisShares> basis) {
    /// The dimension value of rows that have none.
    public static final String NONE = "(none)";

    public Reading {
        if (value.isPresent() != why.isEmpty()) {
            throw new IllegalArgumentException(
                    "a reading has either a value or a reason: " + metric);
        }
    }

    static Reading of(Slug metric, Slice slice, Period period, BigDecimal value, long n) {
        return new Reading(
                metric, slice, period, Optional.of(value), n, "", true, Optional.empty());
    }

    static Reading missing(Slug metric, Slice slice, Period period, String why, long n) {
        return new Reading(metric, slice, period, Optional.empty(), n, why, true, Optional.empty());
    }

    Reading with(boolean newComplete) {
        return new Reading(metric, slice, period, value, n, why, newComplete, basis);
    }

    Reading with(BasisShares shares) {
        return new Reading(metric, slice, period, value, n, why, complete, Optional.of(shares));
    }
}
