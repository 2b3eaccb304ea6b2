package io.takeroot.connect;

import io.takeroot.connect.RecordSink.CsvAside;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sorts the records of a file into rows of its table, rows set aside, preamble and blank ones,
/// and counts them.
///
/// The last row is held back until it is known what follows, because a total can only be told
/// from a row by being the last one.
final class CsvTable {

    private static final Pattern TOTAL =
            Pattern.compile(
                    "(grand |overall )?totals?:?|sum:?|summe:?|gesamt(summe)?:?|total g[eé]n[eé]ral:?",
                    Pattern.CASE_INSENSITIVE);

    /// The rows a worksheet can hold below its header.
    private static final long EXCEL_ROWS = 1_048_575;

    private final CsvLayout layout;
    private final boolean joinTables;
    private final RecordSink sink;
    private final Set<String> headerNames;
    private final int columns;
    private final List<Notice> notices = new ArrayList<>();

    private long read;
    private long kept;
    private long aside;
    private long preamble;
    private long blank;
    private long ragged;
    private long repaired;
    private int secondTables;
    private long secondLine;
    private boolean afterBlank;
    private boolean afterNote;
    private @Nullable CsvRecord held;

    CsvTable(CsvLayout layout, boolean joinTables, RecordSink sink) {
        this.layout = layout;
        this.joinTables = joinTables;
        this.sink = sink;
        this.columns = layout.names().size();
        this.headerNames = new HashSet<>(layout.header());
        headerNames.removeIf(String::isBlank);
    }

    void add(CsvRow row) {
        read++;
        if (row.isBlank()) {
            blank++;
            afterBlank = true;
            return;
        }
        if (read <= layout.first() + layout.headerRows()) {
            preamble++;
        } else {
            body(row);
        }
        afterBlank = false;
    }

    /// Ends the file; answers the counts.
    CsvReport.Counts finish() {
        resolveHeld();
        if (kept + aside == EXCEL_ROWS) {
            String text =
                    "The file has exactly 1,048,575 rows, the most that Excel can hold: the rest was probably cut off. Export it again as CSV, not through Excel.";
            notices.add(new Notice("CUT_BY_EXCEL", text));
        }
        return new CsvReport.Counts(
                read, kept, aside, preamble, blank, ragged, repaired, secondTables);
    }

    List<Notice> notices() {
        return List.copyOf(notices);
    }

    private void body(CsvRow row) {
        if (repeatsHeader(row)) {
            if (joinTables) {
                preamble++;
                return;
            }
            beginSecondTable(row);
        } else if (afterBlank && secondLine == 0 && isOtherHeader(row)) {
            beginSecondTable(row);
        } else if (secondLine > 0) {
            setAside(row, "belongs to a second table that begins in line " + secondLine);
        } else if ((afterBlank || afterNote) && row.width() == 1 && columns > 2) {
            resolveHeld();
            afterNote = true;
            setAside(row, "a note below the table, not a row of it");
        } else {
            place(row);
        }
    }

    private void place(CsvRow row) {
        afterNote = false;
        if (row.width() == columns) {
            keep(row, row.cells(), row.mended());
            return;
        }
        ragged++;
        RowFit fit = layout.fit();
        boolean wide = row.width() > columns;
        List<String> cells =
                wide ? fit.narrowed(row.cells(), columns) : fit.widened(row.cells(), columns);
        if (cells.isEmpty()) {
            setAside(
                    row,
                    "too wide: %d cells where %d are expected".formatted(row.width(), columns));
        } else {
            keep(row, cells, true);
        }
    }

    private void keep(CsvRow row, List<String> cells, boolean changed) {
        flushHeld();
        held = new CsvRecord(row.line(), cells, row.raw());
        repaired += changed ? 1 : 0;
    }

    private void setAside(CsvRow row, String reason) {
        flushHeld();
        aside++;
        sink.aside(new CsvAside(row.line(), row.cells(), row.raw(), reason));
    }

    private void flushHeld() {
        if (held != null) {
            kept++;
            sink.kept(held);
            held = null;
        }
    }

    /// The table ends here: its last row may be a total.
    private void resolveHeld() {
        CsvRecord last = held;
        if (last == null || !isTotal(last)) {
            flushHeld();
            return;
        }
        held = null;
        aside++;
        sink.aside(
                new CsvAside(
                        last.line(),
                        last.cells(),
                        last.raw(),
                        "a total of the rows above, not a row"));
        String text =
                "The last row (line %d) is a total of the rows above and was set aside."
                        .formatted(last.line());
        notices.add(new Notice("TOTALS_ROW", text));
    }

    private boolean isTotal(CsvRecord row) {
        String first = row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
        boolean open = columns < 3 || row.cells().stream().anyMatch(String::isBlank);
        return kept > 1
                && open
                && TOTAL.matcher(first.strip()).matches()
                && row.cells().stream().anyMatch(CellShape::isMeasured);
    }

    /// Whether most of the row's cells are names from the header.
    private boolean repeatsHeader(CsvRow row) {
        boolean mayRepeat =
                headerNames.contains(row.cells().getFirst())
                        || headerNames.contains(row.cells().getLast());
        if (!mayRepeat) {
            return false;
        }
        if (row.cells().equals(layout.header()) && columns > 1) {
            return true;
        }
        Set<String> filled = new HashSet<>(row.cells());
        filled.removeIf(String::isBlank);
        long shared = filled.stream().filter(headerNames::contains).count();
        int smaller = Math.min(filled.size(), headerNames.size());
        return filled.size() > 2
                && headerNames.size() > 2
                && shared * 10 >= smaller * 6L
                && row.isWords();
    }

    /// Whether a row below a blank line holds words where the columns hold numbers and days.
    private boolean isOtherHeader(CsvRow row) {
        if (row.filled() < 2 || !row.isWords()) {
            return false;
        }
        int opposed = 0;
        for (int i = 0; i < Math.min(columns, row.width()); i++) {
            opposed += layout.measured().get(i) && !row.cells().get(i).isBlank() ? 1 : 0;
        }
        int measured = layout.measured().cardinality();
        return measured > 0
                ? opposed * 2 >= Math.min(measured, row.width()) && opposed > 0
                : row.width() != columns;
    }

    private void beginSecondTable(CsvRow row) {
        resolveHeld();
        if (secondLine == 0) {
            String text =
                    "A second table begins in line %d; its rows were set aside. Save it as a file of its own, or say that it continues the first one."
                            .formatted(row.line());
            notices.add(new Notice("SECOND_TABLE", text));
        }
        secondTables++;
        secondLine = row.line();
        setAside(row, "the header of a second table");
    }
}
