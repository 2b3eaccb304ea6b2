package io.takeroot.metrics;

import io.takeroot.kernel.Slug;
import java.util.Optional;

/// How a metric is worked out.
public sealed interface Formula {
    /// A measure of a dataset's rows.
    ///
    /// @param of the column or expression measured; empty only for a count of rows
    /// @param where only rows for which this holds
    /// @param time the column that decides the period
    /// @param zeroWhenMissing a period outside of the data counts as 0, as the author states
    record Simple(
            Slug dataset,
            Measure measure,
            Optional<String> of,
            Optional<String> where,
            Time time,
            boolean zeroWhenMissing)
            implements Formula {}

    /// One metric over another, worked out from their sums at whatever grain is asked.
    record Ratio(Slug of, Slug over) implements Formula {}

    /// Arithmetic over metric keys: `won_revenue / active_reps`.
    record Derived(String arithmetic) implements Formula {}

    /// Another metric over a window that ends with each period.
    record Cumulative(Slug of, Window window) implements Formula {}

    /// What decides the period that a row belongs to.
    sealed interface Time {
        /// The dataset's own time column.
        record OfDataset() implements Time {}

        record Column(String name) implements Time {}

        /// Nothing: the metric tells how things stand now and has no history.
        record None() implements Time {}
    }
}
