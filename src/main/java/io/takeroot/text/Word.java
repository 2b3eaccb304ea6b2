package io.takeroot.text;

import java.util.List;

/// A word of a request.
///
/// @param text folded
/// @param weight how much it counts
record Word(String text, String stem, double weight) {
    /// What stands before the first word and after the last.
    static final Word EDGE = new Word("^", "^", Word.PLAIN);

    private static final double PLAIN = 0.65;

    /// A long mail says what it is about early; the rest would only cost memory.
    private static final int MOST = 150;

    static List<Word> of(String text) {
        return Texts.words(text).stream().limit(MOST).map(Word::read).toList();
    }

    private static Word read(String word) {
        return new Word(word, Stems.of(word), Thesaurus.EVERYDAY.isPlain(word) ? PLAIN : 1);
    }
}
