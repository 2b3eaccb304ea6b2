package io.takeroot.connect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How the bytes of a file stand for characters: a byte order mark, else strict UTF-8, else
/// UTF-16 by its zero bytes, else whichever of the two single-byte encodings makes more
/// letters.
///
/// @param charset the encoding
/// @param label its name for the report
/// @param markLength bytes of the byte order mark to skip
/// @param guessed whether nothing in the file proves the encoding
record TextEncoding(Charset charset, String label, int markLength, boolean guessed) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String USUAL_SYMBOLS = "€£°–—‘’“”…©®™•\u00A0";

    /// The bytes looked at when there is no mark; the check for UTF-8 reads the whole file.
    private static final int HEAD = 1 << 18;

    static TextEncoding known(Charset charset, byte[] head) {
        boolean marked = ofMark(head).charset().equals(charset);
        return new TextEncoding(
                charset, charset.name(), marked ? ofMark(head).markLength() : 0, false);
    }

    static TextEncoding of(CsvInput input) {
        try (InputStream bytes = input.open()) {
            byte[] head = bytes.readNBytes(HEAD);
            TextEncoding marked = ofMark(head);
            if (marked.markLength() > 0) {
                return marked;
            }
            TextEncoding wide = ofZeroBytes(head);
            if (wide.markLength() < 0) {
                return new TextEncoding(wide.charset(), wide.label(), 0, true);
            }
            var utf8 = new Utf8Check();
            utf8.feed(head, head.length);
            byte[] more = new byte[HEAD];
            for (int read = bytes.read(more); read > 0; read = bytes.read(more)) {
                utf8.feed(more, read);
            }
            return utf8.holds()
                    ? of(StandardCharsets.UTF_8, "UTF-8", !utf8.strict())
                    : ofSingleBytes(utf8.sample());
        } catch (IOException e) {
            throw CsvInput.unreadable(e);
        }
    }

    private static TextEncoding of(Charset charset, String label, boolean guessed) {
        return new TextEncoding(charset, label, 0, guessed);
    }

    private static TextEncoding ofMark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, "UTF-8 with mark", 3, false);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, "UTF-16 little endian", 2, false);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, "UTF-16 big endian", 2, false);
        }
        return of(StandardCharsets.UTF_8, "UTF-8", false);
    }

    /// Latin text in UTF-16 has a zero in every second byte; a mark length of -1 says that it was
    /// found.
    private static TextEncoding ofZeroBytes(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i & 1]++;
            }
        }
        int pairs = head.length / 2;
        boolean little = zeros[1] > pairs * 4 / 10 && zeros[0] <= zeros[1] / 10;
        boolean big = zeros[0] > pairs * 4 / 10 && zeros[1] <= zeros[0] / 10;
        if (pairs > 1 && little) {
            return new TextEncoding(StandardCharsets.UTF_16LE, "UTF-16 little endian", -1, true);
        }
        if (pairs > 1 && big) {
            return new TextEncoding(StandardCharsets.UTF_16BE, "UTF-16 big endian", -1, true);
        }
        return of(StandardCharsets.UTF_8, "UTF-8", false);
    }

    private static TextEncoding ofSingleBytes(byte[] sample) {
        boolean macKnown = Charset.isSupported("x-MacRoman");
        Charset mac = macKnown ? Charset.forName("x-MacRoman") : WINDOWS;
        return score(sample, mac) > score(sample, WINDOWS)
                ? of(mac, "Mac Roman", true)
                : of(WINDOWS, "Windows-1252", true);
    }

    /// Letters between letters speak for a reading; symbols and capitals inside words speak
    /// against it.
    private static int score(byte[] sample, Charset charset) {
        String text = new String(sample, charset);
        int score = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            char before = i > 0 ? text.charAt(i - 1) : ' ';
            char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            score += scoreOf(c, before, after);
        }
        return score;
    }

    private static int scoreOf(char c, char before, char after) {
        if (c == '\uFFFD' || (c >= 0x80 && c < 0xA0)) {
            return -5;
        }
        boolean inWord = Character.isLetter(before) || Character.isLetter(after);
        if (Character.isLetter(c)) {
            boolean capitalInside =
                    Character.isUpperCase(c)
                            && Character.isLetter(before)
                            && (Character.isLowerCase(before) || Character.isLowerCase(after));
            return inWord && !capitalInside ? 2 : 0;
        }
        if (Character.isLetter(before) && Character.isLetter(after) && c != '\u2019') {
            return -2;
        }
        return USUAL_SYMBOLS.indexOf(c) >= 0 ? 1 : 0;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
