package io.takeroot.connect;

import io.takeroot.kernel.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads any file that holds a table of text, without being told how it is written.
///
/// The file is read twice from its start: its first 256 KB to find out how it is written, then
/// whole, to count its records and to type its columns. Nothing but the current record is kept in
/// memory.
final class CsvReader {

    private static final int HEAD = 1 << 18;
    private static final int PREVIEW = 50;

    private CsvReader() {}

    /// Reads a file on disk.
    static CsvFile read(Path file, CsvHints hints) {
        return read(CsvInput.of(file), hints);
    }

    /// Reads bytes; the array must not be changed afterwards.
    static CsvFile read(byte[] bytes, CsvHints hints) {
        return read(CsvInput.of(bytes), hints);
    }

    private static CsvFile read(CsvInput input, CsvHints hints) {
        byte[] head = head(input);
        refuseOtherKinds(head);
        TextEncoding encoding =
                hints.encoding()
                        .map(known -> TextEncoding.known(known, head))
                        .orElseGet(() -> TextEncoding.of(input));
        String text = text(input, encoding);
        if (FileKind.looksBinary(text)) {
            throw notTable("a binary file");
        }
        LineEnd lineEnd = LineEnd.of(text);
        DialectSniffer.Found found = found(text, lineEnd, hints);
        CsvLayout layout = CsvLayout.of(firstRows(text, lineEnd, found), found.width());
        return survey(
                new CsvFile.Recipe(input, encoding, lineEnd, found, layout, hints.joinTables()),
                hints);
    }

    private static DialectSniffer.Found found(String text, LineEnd lineEnd, CsvHints hints) {
        if (text.isBlank()) {
            return new DialectSniffer.Found(CsvDialect.ONE_COLUMN, 1);
        }
        Optional<Character> delimiter = hints.delimiter().or(() -> announced(text));
        return new DialectSniffer(text, text.length() >= HEAD, lineEnd).found(delimiter);
    }

    /// Excel may write `sep=;` above the table.
    private static Optional<Character> announced(String text) {
        boolean announces =
                text.length() > 5
                        && text.regionMatches(true, 0, "sep=", 0, 4)
                        && text.charAt(5) <= '\r';
        return announces ? Optional.of(text.charAt(4)) : Optional.empty();
    }

    private static List<CsvRow> firstRows(
            String text, LineEnd lineEnd, DialectSniffer.Found found) {
        List<CsvRow> rows = new ArrayList<>();
        try (var reader = new CsvRows(new StringReader(text), found, lineEnd)) {
            while (reader.hasNext() && rows.size() < CsvLayout.ROWS) {
                rows.add(reader.next());
            }
        }
        boolean cut = text.length() >= HEAD && rows.size() < CsvLayout.ROWS && rows.size() > 1;
        return cut ? rows.subList(0, rows.size() - 1) : rows;
    }

    /// Reads the whole file once: counts, types, preview.
    private static CsvFile survey(CsvFile.Recipe recipe, CsvHints hints) {
        var typing = new ColumnTyping(recipe.layout().names(), hints);
        List<CsvRecord> preview = new ArrayList<>();
        var sink =
                new RecordSink() {
                    @Override
                    public void kept(CsvRecord row) {
                        typing.add(row.cells());
                        if (preview.size() < PREVIEW) {
                            preview.add(row);
                        }
                    }

                    @Override
                    public void aside(CsvAside row) {
                        // Only counted here: the caller receives it when it reads the rows.
                    }
                };
        var table = new CsvTable(recipe.layout(), recipe.joinTables(), sink);
        CsvReport.Counts counts = CsvFile.read(recipe, table);
        List<Notice> notices = new ArrayList<>(recipe.layout().notices());
        notices.addAll(ownNotices(recipe, counts));
        notices.addAll(table.notices());
        notices.addAll(typing.notices());
        return new CsvFile(recipe, report(recipe, counts, notices), typing.columns(), preview);
    }

    private static CsvReport report(
            CsvFile.Recipe recipe, CsvReport.Counts counts, List<Notice> notices) {
        CsvDialect dialect = recipe.found().dialect();
        CsvLayout layout = recipe.layout();
        return new CsvReport(
                recipe.encoding().label(),
                recipe.lineEnd().label(),
                dialect.delimiterName(),
                String.valueOf(dialect.quote()),
                String.valueOf(dialect.escape()),
                layout.headerLine(),
                layout.preamble(),
                counts,
                notices);
    }

    private static List<Notice> ownNotices(CsvFile.Recipe recipe, CsvReport.Counts counts) {
        List<Notice> notices = new ArrayList<>();
        if (recipe.layout().names().isEmpty()) {
            notices.add(new Notice("NO_ROWS", "The file holds no table: no header and no rows."));
        } else if (recipe.layout().headerRows() == 0) {
            String text =
                    "No header was found; the columns are called \"column 1\" and so on. Name them, or export the file with its header.";
            notices.add(new Notice("NO_HEADER", text));
        }
        if (recipe.encoding().guessed()) {
            String text =
                    "The encoding was guessed as %s; check that accented letters look right."
                            .formatted(recipe.encoding().label());
            notices.add(new Notice("ENCODING_GUESSED", text));
        }
        if (recipe.lineEnd() == LineEnd.MIXED) {
            notices.add(
                    new Notice(
                            "MIXED_LINE_ENDS",
                            "Lines end in different ways; the file was pasted together from several."));
        }
        if (counts.aside() > 0) {
            String text =
                    "%,d rows were set aside by the reader; each keeps its reason."
                            .formatted(counts.aside());
            notices.add(new Notice("ROWS_SET_ASIDE", text));
        }
        return notices;
    }

    private static byte[] head(CsvInput input) {
        try (InputStream bytes = input.open()) {
            return bytes.readNBytes(1024);
        } catch (IOException e) {
            throw CsvInput.unreadable(e);
        }
    }

    private static String text(CsvInput input, TextEncoding encoding) {
        try (Reader reader = CsvFile.reader(input, encoding)) {
            char[] head = new char[HEAD];
            int length = 0;
            for (int read = 0;
                    read >= 0 && length < HEAD;
                    read = reader.read(head, length, HEAD - length)) {
                length += read;
            }
            return new String(head, 0, length);
        } catch (IOException e) {
            throw CsvInput.unreadable(e);
        }
    }

    private static void refuseOtherKinds(byte[] head) {
        FileKind.notTable(head)
                .ifPresent(
                        what -> {
                            throw notTable(what);
                        });
    }

    private static Failure notTable(String what) {
        return CsvInput.refused(
                "CSV_NOT_A_TABLE",
                "The file is %s, not a table of text. Export the table as CSV, or add the file under its own kind."
                        .formatted(what));
    }
}
