package io.takeroot.scorecards;

import io.takeroot.metrics.RowsBehind;

/// Where an indicator's actual figure comes from: the query that answers it, alone.
///
/// @param engine that answered it, such as `DuckDB`
/// @param seconds that it took
public record Source(String sql, String engine, double seconds) {
    /// The first rows that a figure was made of.
    public record Rows(Assessment assessment, RowsBehind behind) {}
}
