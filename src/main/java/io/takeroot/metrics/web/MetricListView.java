package io.takeroot.metrics.web;

import java.util.List;

/// The list of metrics.
///
/// @param search what was searched for; empty for nothing
/// @param total how many metrics there are in all
public record MetricListView(String search, int total, List<Line> lines) {
    public MetricListView {
        lines = List.copyOf(lines);
    }

    /// One metric.
    ///
    /// @param trouble why it cannot be read; empty when it can be
    public record Line(
            String key,
            String title,
            String description,
            String formula,
            String unit,
            String direction,
            String columns,
            String trouble) {
        boolean says(String words) {
            return String.join(" ", key, title, description, formula, columns)
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains(words);
        }
    }
}
