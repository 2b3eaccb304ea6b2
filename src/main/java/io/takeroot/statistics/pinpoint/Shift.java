package io.takeroot.statistics.pinpoint;

/// How a group of leaves is off what was expected.
///
/// @param location its centre: a relative residual for sums, the log of a factor on the expected
///     rate for ratios
/// @param spread how far its leaves scatter, 1 being the noise of the whole
/// @param rounding the variance that counting in whole units adds to a figure; 0 where figures
///     are not counts
record Shift(double location, double spread, double rounding) {

    Shift(double location, double spread) {
        this(location, spread, 0);
    }
}
