package io.takeroot.connect;

import java.util.List;
import java.util.Optional;

/// Rows of a dataset, each with where it comes from.
///
/// @param total how many rows there are on all pages
public record RowsPage(List<Column> columns, List<Row> rows, long total) {
    public RowsPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public record Column(String name, ValueKind kind) {}

    /// @param identity what tells the row apart in its dataset
    /// @param values in the order of the columns: text, number, `LocalDate`, `LocalDateTime`,
    ///     truth
    /// @param sync the load that made it what it is
    /// @param line its number in that file, from 1
    /// @param raw its text as it stands in that file
    public record Row(
            String identity,
            List<Optional<Object>> values,
            long sync,
            String fileName,
            long line,
            String raw) {
        public Row {
            values = List.copyOf(values);
        }
    }
}
