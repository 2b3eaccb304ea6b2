package io.takeroot.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows written as CSV that any tool reads: commas, doubled quotes, CRLF, ISO dates, decimal
/// points.
final class CsvWriting {
    private final Writer out;

    CsvWriting(Writer out) {
        this.out = out;
    }

    void row(List<? extends @Nullable Object> values) {
        try {
            out.write(
                    values.stream()
                            .map(CsvWriting::cell)
                            .collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(@Nullable Object value) {
        var text =
                switch (value) {
                    case null -> "";
                    case BigDecimal number -> number.stripTrailingZeros().toPlainString();
                    default -> value.toString();
                };
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
