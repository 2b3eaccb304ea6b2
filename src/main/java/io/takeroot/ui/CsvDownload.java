package io.takeroot.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// A list as comma-separated rows (RFC 4180), sent row by row: it is never in memory as a whole.
public final class CsvDownload {
    private final Writer out;

    private CsvDownload(Writer out) {
        this.out = out;
    }

    /// Begins the answer with the names of the columns.
    ///
    /// @param name of the file, without its ending
    public static CsvDownload begin(String name, List<String> columns, HttpServletResponse answer)
            throws IOException {
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        var file = new CsvDownload(answer.getWriter());
        file.row(columns);
        return file;
    }

    public void row(List<String> cells) {
        try {
            out.write(
                    cells.stream()
                            .map(CsvDownload::cell)
                            .collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
