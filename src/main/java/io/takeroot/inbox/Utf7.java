package io.takeroot.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// UTF-7 (RFC 2152), which Java does not know.
final class Utf7 {
    private Utf7() {}

    static String decode(String text) {
        var out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c != '+') {
                out.append(c);
                continue;
            }
            int end = i;
            while (end < text.length() && isBase64(text.charAt(end))) {
                end++;
            }
            out.append(end == i ? "+" : wide(text.substring(i, end)));
            boolean closed = end < text.length() && text.charAt(end) == '-';
            i = closed ? end + 1 : end;
        }
        return out.toString();
    }

    private static String wide(String run) {
        // One character over in the last group is no byte; the decoder would refuse it.
        var whole = run.length() % 4 == 1 ? run.substring(0, run.length() - 1) : run;
        var bytes = Base64.getDecoder().decode(whole);
        return new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16BE);
    }

    private static boolean isBase64(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/');
    }
}
