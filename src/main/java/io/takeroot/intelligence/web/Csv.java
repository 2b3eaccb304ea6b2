package io.takeroot.intelligence.web;

import java.util.List;
import java.util.stream.Collectors;

/// Rows of comma-separated values (RFC 4180).
final class Csv {
    private Csv() {}

    static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// Quoted where it has to be; a text that a spreadsheet would run as a formula is disarmed.
    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+@\t\r".indexOf(value.charAt(0)) >= 0;
        boolean words = value.startsWith("-") && !value.matches("-[0-9].*");
        var safe = formula || words ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
