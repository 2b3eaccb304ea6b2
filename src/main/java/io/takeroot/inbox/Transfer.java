package io.takeroot.inbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Undoes the encodings in which bytes travel; what is damaged is read as far as it goes.
final class Transfer {
    private Transfer() {}

    static byte[] decode(byte[] bytes, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(bytes);
            case "quoted-printable" -> quotedPrintable(bytes, false);
            case "x-uuencode", "uuencode", "x-uue", "uue" -> uuencoded(bytes);
            default -> bytes;
        };
    }

    static byte[] base64(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length * 3 / 4 + 3);
        int bits = 0;
        int held = 0;
        for (byte b : bytes) {
            int value = sextet(b);
            if (value >= 0) {
                bits = (bits << 6) | value;
                held += 6;
                if (held >= 8) {
                    held -= 8;
                    out.write(bits >> held);
                }
            } else if (b == '=') {
                // The end of a run; another may follow where two were joined.
                held = 0;
            }
        }
        return out.toByteArray();
    }

    /// @param header as in encoded words, where an underscore is a space
    static byte[] quotedPrintable(byte[] bytes, boolean header) {
        var out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '=') {
                i = escape(bytes, i, out);
            } else if (b == '_' && header) {
                out.write(' ');
            } else {
                out.write(b);
            }
        }
        return out.toByteArray();
    }

    /// Returns where the escape ends.
    private static int escape(byte[] bytes, int at, ByteArrayOutputStream out) {
        int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
        if (high >= 0 && low >= 0) {
            out.write((high << 4) | low);
            return at + 2;
        }
        int end = at + 1;
        while (end < bytes.length
                && (bytes[end] == ' ' || bytes[end] == '\t' || bytes[end] == '\r')) {
            end++;
        }
        if (end == bytes.length || bytes[end] == '\n') {
            return end;
        }
        out.write('=');
        return at;
    }

    private static byte[] uuencoded(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length * 3 / 4);
        for (var line : new String(bytes, StandardCharsets.ISO_8859_1).lines().toList()) {
            if (line.isEmpty() || line.startsWith("begin ") || line.equals("end")) {
                continue;
            }
            int length = (line.charAt(0) - 32) & 63;
            for (int i = 1; i + 3 < line.length() && length > 0; i += 4) {
                int group = 0;
                for (int k = 0; k < 4; k++) {
                    group = (group << 6) | ((line.charAt(i + k) - 32) & 63);
                }
                for (int k = 2; k >= 0 && length > 0; k--, length--) {
                    out.write(group >> (8 * k));
                }
            }
        }
        return out.toByteArray();
    }

    private static int sextet(byte b) {
        if (b >= 'A' && b <= 'Z') {
            return b - 'A';
        }
        if (b >= 'a' && b <= 'z') {
            return b - 'a' + 26;
        }
        if (b >= '0' && b <= '9') {
            return b - '0' + 52;
        }
        return switch (b) {
            case '+', '-' -> 62;
            case '/', '_' -> 63;
            default -> -1;
        };
    }
}
