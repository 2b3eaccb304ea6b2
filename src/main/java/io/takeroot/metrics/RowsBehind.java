package io.takeroot.metrics;

import io.takeroot.kernel.Slug;
import java.util.List;
import java.util.Map;

/// The rows that one reading was made of; for a ratio one part above and one below the line.
public record RowsBehind(Slug metric, List<Part> parts) {
    public RowsBehind {
        parts = List.copyOf(parts);
    }

    /// The rows of one simple metric.
    ///
    /// @param link the page that shows all of them, each with its file and line
    /// @param columns in the order of the cells
    /// @param rows the first rows, cells as text, empty for missing ones
    /// @param total how many rows there are in all
    public record Part(
            Slug metric,
            Slug dataset,
            String link,
            List<String> columns,
            List<Map<String, String>> rows,
            long total) {
        public Part {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
