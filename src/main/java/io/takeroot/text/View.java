package io.takeroot.text;

import java.util.List;

/// A way of looking at a request; requests are compared in each, and the likenesses averaged.
///
/// The weights were set once, by looking at two small and two large histories of other people's
/// requests; see `docs/search.md`.
enum View {
    /// Which words it has.
    WORDS(0, 1) {
        @Override
        void read(List<Word> words, Traits traits) {
            words.forEach(word -> traits.add(word.stem(), word.weight()));
        }
    },
    /// Which runs of letters its words have, so that typing errors and compounds still meet.
    LETTERS(1, 1) {
        @Override
        void read(List<Word> words, Traits traits) {
            for (var word : words) {
                var spaced = " " + word.text() + " ";
                for (int length = 2; length <= LONGEST_RUN; length++) {
                    for (int at = 0; at + length <= spaced.length(); at++) {
                        traits.add(spaced.substring(at, at + length), word.weight());
                    }
                }
            }
        }
    },
    /// Which words follow each other.
    PAIRS(2, 0.5) {
        @Override
        void read(List<Word> words, Traits traits) {
            var before = Word.EDGE;
            for (var word : words) {
                pair(before, word, traits);
                before = word;
            }
            pair(before, Word.EDGE, traits);
        }
    },
    /// What its words mean: each counts as itself and as every group of the thesaurus.
    MEANINGS(3, 2) {
        @Override
        void read(List<Word> words, Traits traits) {
            for (var word : words) {
                var groups = Thesaurus.EVERYDAY.of(word.stem());
                traits.add(word.stem(), word.weight());
                for (var group : groups) {
                    traits.add("#" + group, word.weight() / Math.sqrt(groups.size()));
                }
            }
        }
    };

    static final double TOTAL = 4.5;
    private static final int LONGEST_RUN = 5;

    private final int place;
    private final double weight;

    View(int place, double weight) {
        this.place = place;
        this.weight = weight;
    }

    /// In the order of a fingerprint.
    int place() {
        return place;
    }

    /// Its share in the likeness of two requests; all views' shares add up to 1.
    double share() {
        return weight / TOTAL;
    }

    abstract void read(List<Word> words, Traits traits);

    private static void pair(Word first, Word second, Traits traits) {
        traits.add(first.stem() + " " + second.stem(), Math.max(first.weight(), second.weight()));
    }
}
