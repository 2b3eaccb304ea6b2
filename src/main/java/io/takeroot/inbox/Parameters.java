package io.takeroot.inbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A header with parameters, such as `text/plain; charset=utf-8`: quoted or not, in pieces and in
/// other character sets (RFC 2231).
///
/// @param word what stands before the first semicolon, in lower case
/// @param named by name in lower case
record Parameters(String word, Map<String, String> named) {
    Parameters {
        named = Map.copyOf(named);
    }

    static Parameters of(String value) {
        var raw = new TreeMap<String, String>();
        int at = end(value, 0);
        var word = uncommented(value.substring(0, at)).strip().toLowerCase(Locale.ROOT);
        while (at < value.length()) {
            int next = end(value, at + 1);
            add(value.substring(at + 1, next), raw);
            at = next;
        }
        return new Parameters(word, joined(raw));
    }

    String named(String name) {
        return named.getOrDefault(name, "");
    }

    /// Where the piece ends: at a semicolon outside of quotes, or at the end.
    private static int end(String value, int from) {
        boolean quoted = false;
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return value.length();
    }

    private static void add(String piece, Map<String, String> raw) {
        int equals = piece.indexOf('=');
        if (equals > 0) {
            var name = piece.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            raw.putIfAbsent(name, unquoted(piece.substring(equals + 1).strip()));
        }
    }

    private static String unquoted(String value) {
        if (!value.startsWith("\"")) {
            return uncommented(value).strip();
        }
        var out = new StringBuilder();
        for (int i = 1; i < value.length() && value.charAt(i) != '"'; i++) {
            boolean escaped =
                    value.charAt(i) == '\\'
                            && i + 1 < value.length()
                            && "\"\\".indexOf(value.charAt(i + 1)) >= 0;
            i += escaped ? 1 : 0;
            out.append(value.charAt(i));
        }
        return out.toString();
    }

    private static String uncommented(String value) {
        return value.replaceAll("\\([^()]*+\\)", "");
    }

    /// `name*0*`, `name*1`, ... become `name`; the rest stays.
    private static Map<String, String> joined(TreeMap<String, String> raw) {
        var named = new HashMap<String, String>();
        var pieces = new TreeMap<String, TreeMap<Integer, String>>();
        raw.forEach(
                (name, value) -> {
                    var parts = name.split("\\*", -1);
                    if (parts.length == 1) {
                        named.put(name, HeaderWords.decode(value));
                    } else {
                        boolean encoded = parts[parts.length - 1].isEmpty();
                        pieces.computeIfAbsent(parts[0], k -> new TreeMap<>())
                                .put(number(parts[1]), (encoded ? "%" : "=") + value);
                    }
                });
        // What is written in pieces is written with more care than the plain name beside it.
        pieces.forEach((name, parts) -> named.put(name, extended(parts)));
        return named;
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static String extended(TreeMap<Integer, String> parts) {
        var bytes = new ByteArrayOutputStream();
        var charset = "";
        for (var part : parts.entrySet()) {
            boolean encoded = part.getValue().startsWith("%");
            var value = part.getValue().substring(1);
            var quotes = value.split("'", 3);
            if (encoded && part.getKey().equals(parts.firstKey()) && quotes.length == 3) {
                charset = quotes[0];
                value = quotes[2];
            }
            bytes.writeBytes(encoded ? percent(value) : value.getBytes(StandardCharsets.UTF_8));
        }
        return Charsets.decode(bytes.toByteArray(), charset);
    }

    private static byte[] percent(String value) {
        // The same escape as quoted-printable, with another sign.
        var signs = value.replace("=", "=3D").replace('%', '=');
        return Transfer.quotedPrintable(signs.getBytes(StandardCharsets.UTF_8), false);
    }
}
