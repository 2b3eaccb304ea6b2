package io.takeroot.connect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A file read to its end, with all that came out of it.
record ReadFile(CsvFile file, List<List<String>> rows, List<RecordSink.CsvAside> asides) {

    static ReadFile of(String text) {
        return of(text, StandardCharsets.UTF_8);
    }

    static ReadFile of(String text, Charset charset) {
        return of(text.getBytes(charset), CsvHints.none());
    }

    static ReadFile of(byte[] bytes, CsvHints hints) {
        CsvFile file = CsvReader.read(bytes, hints);
        List<List<String>> rows = new ArrayList<>();
        List<RecordSink.CsvAside> asides = new ArrayList<>();
        file.forEach(
                new RecordSink() {
                    @Override
                    public void kept(CsvRecord row) {
                        rows.add(row.cells());
                    }

                    @Override
                    public void aside(CsvAside row) {
                        asides.add(row);
                    }
                });
        return new ReadFile(file, rows, asides);
    }

    CsvReport report() {
        return file.report();
    }

    List<String> notices() {
        return report().notices().stream().map(Notice::code).toList();
    }

    ColumnType type(String column) {
        return column(column).type();
    }

    TypedColumn column(String name) {
        return file.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
