package io.takeroot.statistics.impact;

import java.util.Optional;

/// The units of a trial that chance put together, told by their sums: what was sent to them, or
/// nothing.
///
/// @param name what a reader calls it
/// @param units how many there are, at least 0
/// @param mean of the units' outcome; of a share how many of them had it (0.18 is 18 %)
/// @param variance of the units' outcome, by n - 1; at least 0
/// @param before what was known of each unit before the start, for the adjustment; may be empty
public record Arm(String name, long units, double mean, double variance, Optional<Before> before) {

    /// A figure of each unit from before the start.
    ///
    /// @param mean of the arm's units
    /// @param variance by n - 1
    /// @param covariance with the outcome, by n - 1
    public record Before(double mean, double variance, double covariance) {}

    public Arm {
        if (units < 0 || variance < 0) {
            throw new IllegalArgumentException(
                    "arm %s has %d units and a variance of %s; neither can be below 0"
                            .formatted(name, units, variance));
        }
    }

    public Arm(String name, long units, double mean, double variance) {
        this(name, units, mean, variance, Optional.empty());
    }

    /// An arm of which so many units did what was hoped for.
    public static Arm ofShare(String name, long units, long had) {
        double share = units == 0 ? Double.NaN : (double) had / units;
        double variance = units < 2 ? 0 : share * (1 - share) * units / (units - 1);
        return new Arm(name, units, share, variance);
    }

    /// The variance of the mean.
    double variance(double value) {
        return value / units;
    }
}
