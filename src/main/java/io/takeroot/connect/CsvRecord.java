package io.takeroot.connect;

import java.util.List;

/// One row of a file's table: as many cells as the header has names.
///
/// @param line the number of its first line in the file, from 1
/// @param cells its cells, as written; empty where the row was too short
/// @param raw its text as it stands in the file
public record CsvRecord(long line, List<String> cells, String raw) {
    public CsvRecord {
        cells = List.copyOf(cells);
    }
}
