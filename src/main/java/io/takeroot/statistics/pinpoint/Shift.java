package io.takeroot.statistics.pinpoint;

/// How a group of leaves is off what was expected: where its centre is and how far its leaves
/// scatter, 1 being the noise of the whole.
///
/// @param location a relative residual for sums, the log of a factor on the expected rate for
///     ratios
record Shift(double location, double spread) {}
