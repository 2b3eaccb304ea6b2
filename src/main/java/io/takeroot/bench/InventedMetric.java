package io.takeroot.bench;

import java.util.List;
import java.util.stream.Stream;

/// A metric of an invented company, before it has figures.
///
/// @param parts that it is worked out from, or that it follows
/// @param lags by which it follows each part; 0 of what is worked out
/// @param pulls by how many percent it follows one percent of each part; unused of what is worked
///     out
/// @param level it moves around
/// @param course what it does by itself: all it does without parts, else what comes on top
record InventedMetric(
        String name,
        Kind kind,
        List<InventedMetric> parts,
        List<Integer> lags,
        List<Double> pulls,
        double level,
        Course course) {
    /// How its figures come about.
    enum Kind {
        BY_ITSELF,
        SUM,
        DIFFERENCE,
        PRODUCT,
        RATIO,
        MARGIN_PER_HEAD,
        FOLLOWS
    }

    /// What a metric does by itself, as a factor around 1.
    ///
    /// @param trend growth over the whole history
    /// @param season size of the yearly wave
    /// @param phase of that wave
    /// @param noise deviation of each period's shock
    /// @param memory how much of a shock stays to the next period; 1 for good
    /// @param heavy whether shocks have heavy tails
    record Course(
            double trend, double season, double phase, double noise, double memory, boolean heavy) {
        static final Course NONE = new Course(0, 0, 0, 0, 0, false);
    }

    InventedMetric {
        parts = List.copyOf(parts);
        lags = List.copyOf(lags);
        pulls = List.copyOf(pulls);
    }

    Stream<InventedMetric> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(InventedMetric::all));
    }

    /// This very one: two invented metrics may be alike.
    @SuppressWarnings("ReferenceEquality")
    boolean is(InventedMetric other) {
        return this == other;
    }

    boolean holds(InventedMetric other) {
        return all().anyMatch(metric -> metric.is(other));
    }
}
