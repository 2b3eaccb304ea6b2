package io.takeroot.metrics;

import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The answer to one query.
///
/// @param readings by metric in the query's order, then by group, then by period
/// @param totals when the query reads by dimensions: the same without them, exact (a ratio of
///     sums, a distinct count over all groups); otherwise empty
/// @param units of each metric
/// @param sql what was asked of the engine, as an analyst would run it
/// @param engine `DuckDB`
/// @param took how long the engine and the arithmetic worked; a cached table keeps its first time
public record MetricTable(
        MetricQuery query,
        List<Reading> readings,
        List<Reading> totals,
        Map<Slug, Unit> units,
        String sql,
        String engine,
        Duration took,
        Provenance provenance) {
    public MetricTable {
        readings = List.copyOf(readings);
        totals = List.copyOf(totals);
        units = Map.copyOf(units);
    }

    /// The readings of one metric, by group and then by period.
    public List<Reading> of(Slug metric) {
        return readings.stream().filter(r -> r.metric().equals(metric)).toList();
    }
}
