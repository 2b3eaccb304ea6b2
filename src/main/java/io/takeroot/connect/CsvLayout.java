package io.takeroot.connect;

import io.takeroot.kernel.Failure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Where the table of a file begins and what its columns are called.
///
/// @param first the number of records before the header, or before the first row when there is no
///     header
/// @param headerRows how many records the header takes; 0 when the file has none
/// @param headerLine the line of the header in the file, 0 when there is none
/// @param names one name per column, all different
/// @param header the header's cells as written, for recognizing it further down
/// @param measured the columns that hold numbers or days
/// @param fit puts the cells of uneven rows under their columns
/// @param preamble the text above the table
/// @param notices what was made up or changed in the names
record CsvLayout(
        int first,
        int headerRows,
        long headerLine,
        List<String> names,
        List<String> header,
        BitSet measured,
        RowFit fit,
        List<String> preamble,
        List<Notice> notices) {

    /// How many records at the start of a file are looked at.
    static final int ROWS = 200;

    private static final int MOST_COLUMNS = 10_000;
    private static final int LONGEST_PREAMBLE = 30;
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    static CsvLayout of(List<CsvRow> rows, int width) {
        int first = firstOf(rows, width);
        List<String> preamble =
                rows.subList(0, first).stream()
                        .filter(row -> !row.isBlank())
                        .map(CsvRow::raw)
                        .toList();
        List<CsvRow> table = rows.subList(first, rows.size());
        if (table.isEmpty()) {
            var fit = new RowFit(List.of(), 0);
            return new CsvLayout(
                    first, 0, 0, List.of(), List.of(), new BitSet(), fit, preamble, List.of());
        }
        int headerRows = headerRows(table);
        List<CsvRow> body =
                table.subList(headerRows, table.size()).stream()
                        .filter(row -> !row.isBlank())
                        .toList();
        List<String> header = headerRows > 0 ? named(table.getFirst().cells(), width) : List.of();
        int columns = columns(header, body, width);
        if (columns > MOST_COLUMNS) {
            throw tooWide(columns);
        }
        List<Notice> notices = new ArrayList<>();
        List<String> names = names(header, columns, notices);
        long headerLine = headerRows > 0 ? table.getFirst().line() : 0;
        BitSet measured = measured(untilBlank(table, headerRows), columns);
        var fit = new RowFit(untilBlank(table, headerRows), columns);
        return new CsvLayout(
                first,
                headerRows,
                headerLine,
                names,
                header,
                measured,
                fit,
                preamble,
                List.copyOf(notices));
    }

    private static Failure tooWide(int columns) {
        return CsvInput.refused(
                "CSV_TOO_MANY_COLUMNS",
                "The table has %,d columns where at most %,d are expected. Check that its lines end where they should."
                        .formatted(columns, MOST_COLUMNS));
    }

    /// Skips lines that hold far fewer cells than the table below them.
    private static int firstOf(List<CsvRow> rows, int width) {
        int first = 0;
        int limit = Math.min(rows.size(), LONGEST_PREAMBLE);
        while (first < limit && isAboveTable(rows, first, width)) {
            first++;
        }
        return first;
    }

    private static boolean isAboveTable(List<CsvRow> rows, int at, int width) {
        CsvRow row = rows.get(at);
        if (row.isBlank() || row.raw().matches("(?i)\"?sep=.\"?")) {
            return true;
        }
        boolean narrow = width > 3 ? row.filled() <= width / 3 : row.width() < width;
        if (width < 2 || !narrow) {
            return false;
        }
        int enough = Math.max(2, width * 6 / 10);
        return rows.subList(at + 1, Math.min(rows.size(), at + 13)).stream()
                .anyMatch(row2 -> row2.filled() >= enough);
    }

    /// How many records the header takes: more than one when it is repeated at once.
    private static int headerRows(List<CsvRow> table) {
        CsvRow first = table.getFirst();
        if (!isHeader(first, table.subList(1, table.size()))) {
            return 0;
        }
        int rows = 1;
        while (rows < table.size() && table.get(rows).cells().equals(first.cells())) {
            rows++;
        }
        return rows;
    }

    /// A header holds words, or years above columns that hold no years.
    private static boolean isHeader(CsvRow row, List<CsvRow> body) {
        boolean words = false;
        for (int i = 0; i < row.width(); i++) {
            String cell = row.cells().get(i).strip();
            if (CellShape.isMeasured(cell)) {
                if (!YEAR.matcher(cell).matches() || holdsYears(body, i)) {
                    return false;
                }
            } else {
                words |= !cell.isEmpty();
            }
        }
        return words;
    }

    private static boolean holdsYears(List<CsvRow> body, int column) {
        return body.isEmpty()
                || body.stream()
                        .filter(row -> row.width() > column)
                        .anyMatch(row -> YEAR.matcher(row.cells().get(column).strip()).matches());
    }

    /// Leaves out empty names when they alone make the header wider than the rows.
    private static List<String> named(List<String> header, int width) {
        List<String> named = header.stream().filter(cell -> !cell.isBlank()).toList();
        return header.size() > width && named.size() == width ? named : header;
    }

    /// As many columns as the header names, or as most rows fill; columns without name and
    /// content are not counted.
    private static int columns(List<String> header, List<CsvRow> body, int width) {
        int named = header.size();
        while (named > 0 && header.get(named - 1).isBlank()) {
            named--;
        }
        int most = Math.max(header.size(), width);
        int columns = Math.max(named, header.isEmpty() ? width : 1);
        for (int i = columns; i < most; i++) {
            int column = i;
            long filled =
                    body.stream()
                            .filter(
                                    row ->
                                            row.width() > column
                                                    && !row.cells().get(column).isBlank())
                            .count();
            boolean unnamed = column < header.size() && filled > 0;
            if (unnamed || filled * 2 > body.size()) {
                columns = column + 1;
            }
        }
        return columns;
    }

    private static List<String> names(List<String> header, int columns, List<Notice> notices) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Set<String> used = new HashSet<>();
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            String written = i < header.size() ? header.get(i).strip().replaceAll("\\s+", " ") : "";
            String base = written.isEmpty() ? "column " + (i + 1) : written;
            String name = base;
            while (!used.add(name)) {
                name = "%s (%d)".formatted(base, seen.merge(base, 1, Integer::sum) + 1);
            }
            names.add(name);
            if (!name.equals(written) && !header.isEmpty()) {
                changed.add(name);
            }
        }
        if (!changed.isEmpty()) {
            String list = String.join(", ", changed.subList(0, Math.min(10, changed.size())));
            String text =
                    "%d column names were missing or used twice and are now called: %s."
                            .formatted(changed.size(), list);
            notices.add(new Notice("HEADER_NAMES", text));
        }
        return List.copyOf(names);
    }

    /// The rows above the first blank line, since another table may begin below it.
    private static List<CsvRow> untilBlank(List<CsvRow> table, int headerRows) {
        return table.stream().skip(headerRows).takeWhile(row -> !row.isBlank()).toList();
    }

    private static BitSet measured(List<CsvRow> body, int columns) {
        var measured = new BitSet(columns);
        for (int i = 0; i < columns; i++) {
            int column = i;
            List<String> filled =
                    body.stream()
                            .filter(row -> row.width() > column)
                            .map(row -> row.cells().get(column))
                            .filter(cell -> !cell.isBlank())
                            .toList();
            long numbers = filled.stream().filter(CellShape::isMeasured).count();
            measured.set(column, numbers > 0 && numbers * 10 >= filled.size() * 8L);
        }
        return measured;
    }
}
