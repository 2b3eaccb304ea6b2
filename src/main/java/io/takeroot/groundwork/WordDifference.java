package io.takeroot.groundwork;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What changed from one text to another, word by word: the longest common sequence of words
/// stays.
///
/// @param pieces in reading order; those that stay and those added make up the new text
public record WordDifference(List<Piece> pieces) {
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    public record Piece(Fate fate, String text) {}

    private static final Pattern WORDS = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.");

    /// Beyond this many words in both texts together the whole text counts as changed.
    private static final int LONGEST = 4_000;

    public WordDifference {
        pieces = List.copyOf(pieces);
    }

    public static WordDifference of(String before, String after) {
        var old = words(before);
        var fresh = words(after);
        if (old.size() + fresh.size() > LONGEST) {
            return new WordDifference(
                    List.of(new Piece(Fate.REMOVED, before), new Piece(Fate.ADDED, after)));
        }
        var pieces = new ArrayList<Piece>();
        int[][] common = common(old, fresh);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                add(pieces, Fate.KEPT, old.get(i++));
                j++;
            } else if (j == fresh.size()
                    || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Fate.REMOVED, old.get(i++));
            } else {
                add(pieces, Fate.ADDED, fresh.get(j++));
            }
        }
        return new WordDifference(pieces);
    }

    public boolean isEmpty() {
        return pieces.stream().allMatch(piece -> piece.fate() == Fate.KEPT);
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(found -> found.group()).toList();
    }

    /// How many words two texts have in common from each pair of places on.
    private static int[][] common(List<String> old, List<String> fresh) {
        int[][] lengths = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                lengths[i][j] =
                        old.get(i).equals(fresh.get(j))
                                ? lengths[i + 1][j + 1] + 1
                                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static void add(List<Piece> pieces, Fate fate, String word) {
        if (!pieces.isEmpty() && pieces.getLast().fate() == fate) {
            pieces.set(pieces.size() - 1, new Piece(fate, pieces.getLast().text() + word));
        } else {
            pieces.add(new Piece(fate, word));
        }
    }
}
