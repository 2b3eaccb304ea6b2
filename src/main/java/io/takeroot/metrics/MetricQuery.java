package io.takeroot.metrics;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is asked of the metrics.
///
/// @param metrics in the order in which their readings are wanted
/// @param slice only rows for which all its conditions hold; the value [Reading#NONE] means rows
///     without a value
/// @param by dimensions to read separately, own (`product`) or joined (`accounts.sector`)
/// @param grain one reading for each period of this length; empty for one reading of the whole
///     span
/// @param span the days asked about; the first and last period are cut to it
public record MetricQuery(
        Set<Slug> metrics, Slice slice, List<String> by, Optional<Grain> grain, Period span) {
    public MetricQuery {
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException("a query names at least one metric");
        }
        metrics = Collections.unmodifiableSet(new LinkedHashSet<>(metrics));
        by = List.copyOf(new LinkedHashSet<>(by));
    }

    /// One reading of the whole span for each metric.
    public static MetricQuery total(Collection<Slug> metrics, Period span) {
        return new MetricQuery(
                new LinkedHashSet<>(metrics), Slice.ALL, List.of(), Optional.empty(), span);
    }

    public static MetricQuery total(Slug metric, Period span) {
        return total(List.of(metric), span);
    }

    public MetricQuery in(Slice newSlice) {
        return new MetricQuery(metrics, newSlice, by, grain, span);
    }

    public MetricQuery by(String... dimensions) {
        return new MetricQuery(metrics, slice, List.of(dimensions), grain, span);
    }

    public MetricQuery each(Grain newGrain) {
        return new MetricQuery(metrics, slice, by, Optional.of(newGrain), span);
    }
}
