package io.takeroot.statistics.forecast;

import io.takeroot.statistics.Series;

/// A series as it was known at some time, and what came then.
///
/// @param name of the series: back-tests of the same one are never learned from and judged by at
///     the same time
/// @param past what was known
/// @param coming the values that came next, at least `period` of them
/// @param period how many of them a target is set for: its last value, or their total
@SuppressWarnings("ArrayRecordComponent") // copied both ways
public record Backtest(String name, Series past, double[] coming, int period) {

    public Backtest {
        coming = coming.clone();
        if (period < 1 || period > coming.length) {
            throw new IllegalArgumentException(
                    "period is " + period + ", expected 1.." + coming.length);
        }
    }

    /// What came; a copy.
    @Override
    public double[] coming() {
        return coming.clone();
    }
}
