package io.takeroot.bench;

import io.takeroot.kernel.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads comma-separated values with quoted cells, which may hold commas, quotes and line ends.
final class QuotedTable {
    /// A row's cells by column.
    record Row(Map<String, String> cells) {
        /// Empty where there is no such column.
        String text(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private final String text;
    private int at;

    private QuotedTable(String text) {
        this.text = text;
    }

    /// The rows below the header.
    static List<Row> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Failure.user(
                    "CASES_MISSING",
                    "there is no file "
                            + file
                            + "; expected a folder laid out like the open set of this bench");
        }
        var lines = new QuotedTable(Files.readString(file)).lines();
        var header = lines.removeFirst();
        return lines.stream()
                .map(
                        cells -> {
                            var row = new LinkedHashMap<String, String>();
                            for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
                                row.put(header.get(i), cells.get(i));
                            }
                            return new Row(row);
                        })
                .toList();
    }

    private List<List<String>> lines() {
        var lines = new ArrayList<List<String>>();
        while (at < text.length()) {
            lines.add(line());
        }
        return lines;
    }

    private List<String> line() {
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        while (at < text.length() && (text.charAt(at) == '\r' || text.charAt(at) == '\n')) {
            at++;
        }
        return cells;
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int begin = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() {
        var cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                if (at + 1 == text.length() || text.charAt(at + 1) != '"') {
                    at++;
                    break;
                }
                at++;
            }
            cell.append(text.charAt(at));
        }
        return cell.toString();
    }
}
