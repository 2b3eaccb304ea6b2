package io.takeroot.decks;

import java.text.BreakIterator;
import java.util.Locale;

/// Puts a box in place of every letter that the font lacks, rather than a gap or another glyph.
///
/// Only what is drawn is changed: attributes, such as the words for screen readers and the
/// bookmarks, keep every letter.
final class Substitution {
    private Substitution() {}

    static boolean changes(String html) {
        return !apply(html).equals(html);
    }

    static String apply(String html) {
        var out = new StringBuilder(html.length());
        for (int at = 0; at < html.length(); ) {
            int end = html.charAt(at) == '<' ? endOfTag(html, at) : endOfText(html, at);
            var part = html.substring(at, end);
            out.append(part.startsWith("<") ? part : shown(part));
            at = end;
        }
        return out.toString();
    }

    private static int endOfText(String html, int from) {
        int tag = html.indexOf('<', from);
        return tag < 0 ? html.length() : tag;
    }

    /// After the `>` that is in no attribute's value.
    private static int endOfTag(String html, int from) {
        char quote = 0;
        for (int at = from; at < html.length(); at++) {
            char letter = html.charAt(at);
            if (quote == 0 && letter == '>') {
                return at + 1;
            }
            if (quote == 0 && (letter == '"' || letter == '\'')) {
                quote = letter;
            } else if (letter == quote) {
                quote = 0;
            }
        }
        return html.length();
    }

    /// One box for each letter as a reader counts them: an emoji of five code points is one.
    private static String shown(String text) {
        if (text.codePoints().allMatch(Substitution::isShown)) {
            return text;
        }
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        var out = new StringBuilder(text.length());
        int start = letters.first();
        for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
            var letter = text.substring(start, end);
            out.append(letter.codePoints().allMatch(Substitution::isShown) ? letter : Typeface.BOX);
            start = end;
        }
        return out.toString();
    }

    private static boolean isShown(int letter) {
        return letter < 0x20 || Typeface.REGULAR.shows(letter);
    }
}
