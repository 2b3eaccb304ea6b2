package io.takeroot.connect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a file is that is not a table of text, told by its first bytes.
final class FileKind {

    private record Magic(String start, String what) {}

    private static final List<Magic> MAGICS =
            List.of(
                    new Magic("PK\u0003\u0004", "an Excel workbook (XLSX) or another ZIP archive"),
                    new Magic("\u00D0\u00CF\u0011\u00E0", "an old Excel workbook (XLS)"),
                    new Magic("%PDF", "a PDF document"),
                    new Magic("\u0089PNG", "a PNG picture"),
                    new Magic("\u00FF\u00D8\u00FF", "a JPEG picture"),
                    new Magic("GIF8", "a GIF picture"),
                    new Magic("\u001F\u008B", "a gzip archive"),
                    new Magic("7z\u00BC\u00AF", "a 7z archive"),
                    new Magic("BZh", "a bzip2 archive"),
                    new Magic("PAR1", "a Parquet file"),
                    new Magic("SQLite format 3", "an SQLite database"),
                    new Magic("{\\rtf", "a rich text document"));

    private FileKind() {}

    /// Why the file is no table, if so: "an Excel workbook".
    static Optional<String> notTable(byte[] head) {
        String bytes =
                new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
        for (Magic magic : MAGICS) {
            if (bytes.startsWith(magic.start())) {
                return Optional.of(magic.what());
            }
        }
        String text =
                bytes.replaceFirst("^\u00EF\u00BB\u00BF", "")
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return Optional.of(
                    "a web page, perhaps the sign-in page of the system it was exported from");
        }
        if (text.startsWith("<?xml")) {
            return Optional.of("an XML document");
        }
        if (text.matches("(?s)(\\{\\s*[\"}]|\\[\\s*\\{).*")) {
            return Optional.of("a JSON document");
        }
        return Optional.empty();
    }

    /// Whether a decoded text is full of characters that no text holds.
    static boolean looksBinary(CharSequence head) {
        int odd = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            boolean control =
                    c < ' '
                            && c != '\n'
                            && c != '\r'
                            && c != '\t'
                            && c != '\f'
                            && (c < 0x1C || c > 0x1F)
                            && c > 1;
            odd += c == 0 || control ? 1 : 0;
        }
        return odd > 0 && odd * 50 > head.length();
    }
}
