package io.takeroot.bench;

import io.takeroot.kernel.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// A file of cases: comma-separated values without quotes, a header line first; `.gz` is
/// unpacked.
///
/// Case files are written by programs, so this reads what they write and refuses all else; files
/// of people go through `connect`.
record CaseTable(String file, List<String> columns, List<String[]> lines) {

    static CaseTable read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Failure.user(
                    "CASES_MISSING",
                    "there is no file "
                            + file
                            + "; expected a folder laid out like the open set of this bench");
        }
        try (var reader = new BufferedReader(opened(file))) {
            var header = reader.readLine();
            if (header == null) {
                throw Failure.user("CASES_UNREADABLE", file + " is empty; expected a header line");
            }
            var columns = List.of(header.strip().split(",", -1));
            var lines = new ArrayList<String[]>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.add(cells(file, columns, line, lines.size() + 2));
                }
            }
            return new CaseTable(file.toString(), columns, lines);
        }
    }

    private static Reader opened(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        return new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes,
                StandardCharsets.UTF_8);
    }

    private static String[] cells(Path file, List<String> columns, String line, int number) {
        var cells = line.split(",", -1);
        if (cells.length != columns.size()) {
            throw Failure.user(
                    "CASES_UNREADABLE",
                    file
                            + " line "
                            + number
                            + " has "
                            + cells.length
                            + " cells, expected "
                            + columns.size());
        }
        return cells;
    }

    int size() {
        return lines.size();
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    /// The column's text, one cell per line, in the order of the file.
    String[] texts(String column) {
        int at = position(column);
        return lines.stream().map(cells -> cells[at]).toArray(String[]::new);
    }

    /// The column's numbers; an empty cell is `NaN`.
    double[] numbers(String column) {
        return Arrays.stream(texts(column)).mapToDouble(text -> number(column, text)).toArray();
    }

    /// The column's lists of numbers, each in one cell and parted by spaces.
    double[][] lists(String column) {
        return Arrays.stream(texts(column))
                .map(
                        text ->
                                Arrays.stream(text.strip().split(" +"))
                                        .mapToDouble(each -> number(column, each))
                                        .toArray())
                .toArray(double[][]::new);
    }

    private double number(String column, String text) {
        try {
            return text.isBlank() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw Failure.user(
                    "CASES_UNREADABLE",
                    file + " has '" + text + "' in column " + column + ", expected a number");
        }
    }

    private int position(String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw Failure.user(
                    "CASES_UNREADABLE",
                    file
                            + " has no column "
                            + column
                            + "; its columns are "
                            + String.join(", ", columns));
        }
        return at;
    }
}
