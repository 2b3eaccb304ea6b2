package io.takeroot.metrics;

import io.takeroot.connect.Expression;
import io.takeroot.connect.Expressions;
import io.takeroot.kernel.Slug;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// A simple metric, held against its dataset: what the engine works out.
///
/// @param metric the simple metric's key, which its SQL column carries
/// @param time the column that decides the period; empty when the metric has no history
record Part(
        Slug metric,
        Slug dataset,
        Optional<String> time,
        Measure measure,
        Optional<Expression> of,
        Optional<Expression> where,
        boolean zeroWhenMissing) {
    /// Whether its values over disjoint groups and periods can be put together to its value over
    /// all of them; an average can, from its sum and its rows.
    boolean additive() {
        return switch (measure) {
            case Measure.Count() -> true;
            case Measure.Sum() -> true;
            case Measure.Average() -> true;
            case Measure.Minimum() -> true;
            case Measure.Maximum() -> true;
            case Measure.Distinct() -> false;
            case Measure.Percentile ignored -> false;
            case Measure.Last() -> false;
        };
    }

    /// Whether its values over disjoint groups are added to that of all of them.
    boolean sumsUp() {
        return additive()
                && !(measure instanceof Measure.Minimum)
                && !(measure instanceof Measure.Maximum);
    }

    /// Whether nothing counted is 0 and not missing.
    boolean zeroOfNothing() {
        return switch (measure) {
            case Measure.Count() -> true;
            case Measure.Sum() -> true;
            case Measure.Distinct() -> true;
            case Measure.Average() -> false;
            case Measure.Minimum() -> false;
            case Measure.Maximum() -> false;
            case Measure.Percentile ignored -> false;
            case Measure.Last() -> false;
        };
    }

    /// The columns it reads, its time included.
    Set<String> columns() {
        var names = new LinkedHashSet<String>();
        of.ifPresent(expression -> names.addAll(Expressions.columns(expression)));
        where.ifPresent(expression -> names.addAll(Expressions.columns(expression)));
        time.ifPresent(names::add);
        return names;
    }
}
