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

    /// In words: `sum of close_value in deals where deal_stage = 'Won'`.
    default String words() {
        return switch (this) {
            case Simple simple -> words(simple);
            case Ratio(Slug of, Slug over) -> of + " over " + over;
            case Derived(String arithmetic) -> arithmetic;
            case Cumulative(Slug of, Window window) -> of + ", " + window.words();
        };
    }

    private static String words(Simple simple) {
        var measure =
                simple.measure() instanceof Measure.Percentile(var share)
                                && !simple.measure().word().equals("median")
                        ? "percentile " + share.toPlainString()
                        : simple.measure().word();
        var time =
                switch (simple.time()) {
                    case Time.OfDataset() -> "";
                    case Time.Column(String name) -> ", by " + name;
                    case Time.None() -> ", as things stand now";
                };
        return measure
                + " of "
                + simple.of().map(of -> of + " in ").orElse("rows of ")
                + simple.dataset()
                + simple.where().map(where -> " where " + where).orElse("")
                + time;
    }
}
