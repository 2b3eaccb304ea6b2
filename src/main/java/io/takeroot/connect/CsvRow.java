package io.takeroot.connect;

import java.util.List;

/// One logical record as the splitter left it, before it is known what part of the file it is.
///
/// @param line the number of its first line in the file, from 1
/// @param cells its cells
/// @param raw its text as it stands in the file, line end excluded
/// @param mended whether its quotes or delimiter had to be read in another way
record CsvRow(long line, List<String> cells, String raw, boolean mended) {

    CsvRow {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    int width() {
        return cells.size();
    }

    /// How many cells hold something.
    int filled() {
        int filled = 0;
        for (String cell : cells) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled;
    }

    /// Whether every cell that holds something holds words.
    boolean isWords() {
        for (String cell : cells) {
            if (CellShape.isMeasured(cell)) {
                return false;
            }
        }
        return true;
    }
}
