package io.takeroot.connect;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;

/// A file that has been read once: what it is, what its columns are, and its rows as often as
/// they are needed.
final class CsvFile {

    /// What is needed to read the rows again.
    ///
    /// @param input the bytes
    /// @param encoding how they stand for characters
    /// @param lineEnd what ends a line
    /// @param found how cells are separated
    /// @param layout where the table begins
    /// @param joinTables whether a repeated header continues the table
    record Recipe(
            CsvInput input,
            TextEncoding encoding,
            LineEnd lineEnd,
            DialectSniffer.Found found,
            CsvLayout layout,
            boolean joinTables) {}

    private final Recipe recipe;
    private final CsvReport report;
    private final List<TypedColumn> columns;
    private final List<CsvRecord> preview;

    CsvFile(Recipe recipe, CsvReport report, List<TypedColumn> columns, List<CsvRecord> preview) {
        this.recipe = recipe;
        this.report = report;
        this.columns = List.copyOf(columns);
        this.preview = List.copyOf(preview);
    }

    CsvReport report() {
        return report;
    }

    /// One name per column, all different; empty when the file holds no table.
    List<String> header() {
        return recipe.layout().names();
    }

    /// What each column holds, decided over all rows.
    List<TypedColumn> columns() {
        return columns;
    }

    /// The column that tells rows apart, if one does.
    Optional<TypedColumn> keyColumn() {
        return columns.stream().filter(TypedColumn::suggestedKey).findFirst();
    }

    /// The first rows.
    List<CsvRecord> preview() {
        return preview;
    }

    /// Passes every row to the sink, in the order of the file; answers the same counts each time.
    CsvReport.Counts forEach(RecordSink sink) {
        return read(recipe, new CsvTable(recipe.layout(), recipe.joinTables(), sink));
    }

    static CsvReport.Counts read(Recipe recipe, CsvTable table) {
        try (var rows =
                new CsvRows(
                        reader(recipe.input(), recipe.encoding()),
                        recipe.found(),
                        recipe.lineEnd())) {
            while (rows.hasNext()) {
                table.add(rows.next());
            }
        }
        return table.finish();
    }

    static Reader reader(CsvInput input, TextEncoding encoding) {
        try {
            var bytes = input.open();
            bytes.skipNBytes(encoding.markLength());
            var decoder =
                    encoding.charset()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE);
            return new InputStreamReader(bytes, decoder);
        } catch (IOException e) {
            throw CsvInput.unreadable(e);
        }
    }
}
