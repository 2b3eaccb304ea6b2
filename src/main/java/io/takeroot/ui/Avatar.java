package io.takeroot.ui;

/// Stands for a person in tables and lists: two letters on one of six tints.
public record Avatar(String name) {
    private static final int HUES = 6;

    /// First letters of the first and last word: `ML` for Mara Lindqvist.
    public String initials() {
        var words = name.strip().split("\\s+", -1);
        var first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    /// 0..5, the same for the same name everywhere.
    public int hue() {
        return Math.floorMod(name.hashCode(), HUES);
    }

    private static String letter(String word) {
        return word.isEmpty()
                ? "?"
                : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }
}
