package io.takeroot.metrics;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/// Asks for sums by every combination of values of some dimensions, over several stretches of
/// days at once.
///
/// @param metrics that add up over rows: counts, sums, and averages (by their sum and their rows)
/// @param slice only rows for which all its conditions hold
/// @param by the dimensions to tell apart; none for the whole
/// @param spans the stretches of days, which may touch or overlap
public record CuboidQuery(List<Slug> metrics, Slice slice, List<String> by, List<Period> spans) {
    public CuboidQuery {
        metrics = List.copyOf(new LinkedHashSet<>(metrics));
        by = List.copyOf(new LinkedHashSet<>(by));
        spans = List.copyOf(spans);
        if (metrics.isEmpty() || spans.isEmpty()) {
            throw new IllegalArgumentException("a cuboid needs a metric and a span of days");
        }
    }

    /// The same by other dimensions.
    public CuboidQuery by(Collection<String> dimensions) {
        return new CuboidQuery(metrics, slice, List.copyOf(dimensions), spans);
    }
}
