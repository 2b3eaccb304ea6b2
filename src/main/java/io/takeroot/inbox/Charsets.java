package io.takeroot.inbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Bytes to text, by the name that a mail gives.
///
/// Names are read as browsers read them: what is called Latin-1 or the older East Asian sets is
/// mostly their Windows superset.
final class Charsets {
    private static final int HELD = 0xf700;
    private static final Map<String, String> WIDER =
            Map.ofEntries(
                    Map.entry("iso-8859-1", "windows-1252"),
                    Map.entry("latin1", "windows-1252"),
                    Map.entry("iso-8859-9", "windows-1254"),
                    Map.entry("ks_c_5601-1987", "x-windows-949"),
                    Map.entry("ks_c_5601", "x-windows-949"),
                    Map.entry("euc-kr", "x-windows-949"),
                    Map.entry("gb2312", "GB18030"),
                    Map.entry("gbk", "GB18030"),
                    Map.entry("gb_2312-80", "GB18030"),
                    Map.entry("shift_jis", "windows-31j"),
                    Map.entry("shift-jis", "windows-31j"),
                    Map.entry("sjis", "windows-31j"),
                    Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
                    Map.entry("tis-620", "x-windows-874"),
                    Map.entry("iso-8859-8-i", "iso-8859-8"),
                    Map.entry("utf8", "UTF-8"),
                    Map.entry("cp932", "windows-31j"));

    private Charsets() {}

    /// Never fails: what cannot be read becomes the replacement character.
    static String decode(byte[] bytes, String label) {
        var name = label.strip().toLowerCase(Locale.ROOT).replaceAll("[\"']", "");
        if (name.equals("utf-7") || name.equals("unicode-1-1-utf-7")) {
            return Utf7.decode(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        if (name.isEmpty() || name.equals("us-ascii") || name.equals("ascii")) {
            return unnamed(bytes);
        }
        return find(name)
                .map(charset -> new String(bytes, charset))
                .orElseGet(() -> unnamed(bytes));
    }

    /// Bytes that nobody named: UTF-8, and the replacement character for what is not. Another
    /// guess would show the wrong letters to half of the world as if they were right.
    static String unnamed(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// As [#unnamed], but bytes that are not UTF-8 are kept as characters of their own: they
    /// may lie within an encoded word that names its character set.
    static String held(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(in, out, true);
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (HELD | (in.get() & 0xff)));
            }
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }

    /// The bytes of a text that was held.
    static byte[] bytes(String held) {
        var out = new ByteArrayOutputStream(held.length());
        for (int i = 0; i < held.length(); i++) {
            char c = held.charAt(i);
            if (c >> 8 == HELD >> 8) {
                out.write(c);
            } else {
                out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /// A text that was held, to be read.
    static String shown(String held) {
        return held.replaceAll("[\\uF700-\\uF7FF]", "\uFFFD");
    }

    private static Optional<Charset> find(String name) {
        try {
            return Optional.of(Charset.forName(WIDER.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
