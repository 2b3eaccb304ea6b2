package io.takeroot.metrics.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Preview;
import java.util.List;

/// One metric: what it means, its readings, where they come from.
///
/// @param facts definition, unit, better, columns, freshness: name and words
/// @param problems why it cannot be read; empty when it can be
/// @param readings latest first
/// @param rows behind the latest reading, one table for each simple metric
public record MetricView(
        String key,
        String description,
        List<Fact> facts,
        List<Problem> problems,
        List<Line> readings,
        String sql,
        List<Rows> rows) {
    public MetricView {
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
        readings = List.copyOf(readings);
        rows = List.copyOf(rows);
    }

    public record Fact(String name, String words) {}

    /// @param note why there is no value, or that the period is not complete; empty for neither
    /// @param rowsUrl the rows behind it
    public record Line(String period, String value, String n, String note, String rowsUrl) {}

    /// @param link the page that shows all of them with their origin
    public record Rows(String title, String link, Preview preview) {}
}
