package io.takeroot.ui;

import java.util.List;

/// The first rows of a table, for looking at; scrolls in both directions under fixed heads.
///
/// @param title says what is shown, such as `First 50 rows of deals`
public record Preview(String title, List<Column> columns, List<Row> rows) {
    public Preview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "line "
                                + row.line()
                                + " has "
                                + row.cells().size()
                                + " cells, not "
                                + columns.size());
            }
        }
    }

    /// @param type in plain words, such as `date`
    /// @param right whether its values are figures, aligned right
    public record Column(String title, String type, boolean right) {}

    /// @param cells as they are read; empty where the value is missing
    public record Row(long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
