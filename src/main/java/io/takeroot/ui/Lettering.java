package io.takeroot.ui;

/// How wide words are in Inter, near enough to keep labels apart without a font engine.
final class Lettering {
    private static final String THIN = "iljI.,:;'’|·! ";
    private static final String SLIM = "tfr()[]-";
    private static final String SMALL = "acesxzvyk";
    private static final String BROAD = "mwMW@%—…";
    private static final double BOLD = 1.06;
    private static final int LAST_NARROW_SCRIPT = 0x2E7F;

    private Lettering() {}

    /// Rather too wide than too narrow.
    static double width(String words, double size) {
        return words.codePoints().mapToDouble(Lettering::ems).sum() * size;
    }

    /// The same in semi-bold.
    static double boldWidth(String words, double size) {
        return width(words, size) * BOLD;
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
        if (THIN.indexOf(letter) >= 0) {
            return 0.3;
        }
        if (SLIM.indexOf(letter) >= 0) {
            return 0.4;
        }
        if (SMALL.indexOf(letter) >= 0) {
            return 0.58;
        }
        if (BROAD.indexOf(letter) >= 0) {
            return 0.95;
        }
        if (letter > LAST_NARROW_SCRIPT) {
            return 1.05;
        }
        return Character.isLowerCase(letter) ? 0.62 : 0.7;
    }
}
