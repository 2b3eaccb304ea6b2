package io.takeroot.connect;

import java.util.List;

/// Takes the rows of a file one after the other, in the order of the file.
interface RecordSink {

    /// A row of the table.
    void kept(CsvRecord row);

    /// A row that the reader itself set aside.
    void aside(CsvAside row);

    /// A row set aside: never mixed into the table, never lost.
    ///
    /// @param line the number of its first line in the file, from 1
    /// @param cells its cells, as many as it has
    /// @param raw its text as it stands in the file
    /// @param reason why, in plain words
    record CsvAside(long line, List<String> cells, String raw, String reason) {
        public CsvAside {
            cells = List.copyOf(cells);
        }
    }
}
