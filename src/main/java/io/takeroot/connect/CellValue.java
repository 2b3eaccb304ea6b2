package io.takeroot.connect;

import org.jspecify.annotations.Nullable;

/// What reading one cell gave.
public sealed interface CellValue {

    CellValue MISSING = new Missing();

    /// A value of the column's type.
    record Read(Object value) implements CellValue {}

    /// No value: the cell is empty or holds a word that says so.
    record Missing() implements CellValue {}

    /// The cell holds something else.
    ///
    /// @param reason what was seen and what was expected
    record NotReadable(String reason) implements CellValue {}

    static CellValue of(@Nullable Object value, String cell, String expected) {
        return value == null
                ? new NotReadable("\"%s\" is not %s".formatted(shortened(cell), expected))
                : new Read(value);
    }

    static String shortened(String cell) {
        return cell.length() <= 60 ? cell : cell.substring(0, 59) + "…";
    }
}
