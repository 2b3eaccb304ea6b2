package io.takeroot.ui;

/// How wide words are in Inter, near enough to keep labels apart without a font engine.
final class Lettering {
    private static final String SLIM = "iljtfrI.,:;'’|()[] ·";
    private static final String BROAD = "mwMW@%—…";

    private Lettering() {}

    /// Rather too wide than too narrow.
    static double width(String words, double size) {
        return words.codePoints().mapToDouble(Lettering::ems).sum() * size;
    }

    /// As much of the words as the room holds, with an ellipsis where some are left out.
    static String cut(String words, double size, double room) {
        if (width(words, size) <= room) {
            return words;
        }
        int end = words.length();
        while (end > 0 && width(words.substring(0, end).stripTrailing() + "…", size) > room) {
            end = words.offsetByCodePoints(end, -1);
        }
        return words.substring(0, end).stripTrailing() + "…";
    }

    private static double ems(int letter) {
        if (SLIM.indexOf(letter) >= 0) {
            return 0.36;
        }
        if (BROAD.indexOf(letter) >= 0) {
            return 0.95;
        }
        if (letter > 0x2E80) {
            return 1.05;
        }
        return Character.isUpperCase(letter) || Character.isDigit(letter) ? 0.69 : 0.61;
    }
}
