package io.takeroot.metrics;

import java.util.List;
import java.util.Optional;

/// How a metric varies from row to row within groups, or why that cannot be asked of it.
public sealed interface Moments {
    /// @param groups by name; rows without one are [Reading#NONE]
    /// @param share whether every row either counts or does not: the mean is a share of rows
    /// @param sql what was asked of the engine, as an analyst would run it
    record Known(List<Group> groups, boolean share, String sql) implements Moments {
        public Known {
            groups = List.copyOf(groups);
        }
    }

    record NotDefined(String reason) implements Moments {}

    /// One group's rows.
    ///
    /// @param mean of the metric over the rows; of a ratio its value over all of them
    /// @param variance of a row by n - 1; of a ratio that of its linear part (delta method)
    record Group(String name, long rows, double mean, double variance, Optional<Beside> beside) {}

    /// A column known before, in the same rows.
    ///
    /// @param covariance with the metric, by n - 1
    record Beside(double mean, double variance, double covariance) {}
}
