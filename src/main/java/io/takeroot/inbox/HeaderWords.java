package io.takeroot.inbox;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.regex.Pattern;

/// Encoded words in headers (RFC 2047), read as mail programs write them and not as they should.
///
/// The bytes of neighbours are joined before they are read: some programs cut a character in two.
final class HeaderWords {
    private static final Pattern WORD =
            Pattern.compile(
                    "=\\?([^?\\s]{1,60})\\?([BbQq])\\?([^?]*+(?:\\?(?!=)[^?]*+){0,50}+)\\?=");

    private HeaderWords() {}

    static String decode(String text) {
        if (!text.contains("=?")) {
            return Charsets.shown(text);
        }
        var out = new StringBuilder();
        var pending = new Pending();
        var found = WORD.matcher(text);
        int end = 0;
        while (found.find()) {
            var between = text.substring(end, found.start());
            if (!(between.isBlank() && pending.isUnderWay())) {
                pending.flush(out);
                out.append(between);
            }
            pending.add(found.group(1), found.group(2), found.group(3), out);
            end = found.end();
        }
        pending.flush(out);
        return Charsets.shown(out.append(text, end, text.length()).toString());
    }

    /// Bytes of words that stand side by side in one character set.
    private static final class Pending {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String charset = "";

        boolean isUnderWay() {
            return !charset.isEmpty();
        }

        void add(String label, String encoding, String content, StringBuilder out) {
            // A language may follow the name: =?utf-8*de?Q?...
            var name = label.replaceFirst("\\*.*", "").toLowerCase(Locale.ROOT);
            if (!name.equals(charset)) {
                flush(out);
            }
            charset = name;
            var raw = Charsets.bytes(content);
            bytes.writeBytes(
                    encoding.equalsIgnoreCase("B")
                            ? Transfer.base64(raw)
                            : Transfer.quotedPrintable(raw, true));
        }

        void flush(StringBuilder out) {
            if (isUnderWay()) {
                out.append(Charsets.decode(bytes.toByteArray(), charset));
                bytes.reset();
                charset = "";
            }
        }
    }
}
