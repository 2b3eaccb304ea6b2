package io.takeroot.text.themes;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds a theme for texts that have none, while all others stay where they are.
///
/// A text may open a theme of its own and others may join it; what is left with too few texts
/// at the end is no theme, and its texts go where they fit or wait for more like them.
final class Placing {
    /// Fewer texts are no theme.
    static final int FEWEST = 3;

    private static final int DRAWN = 6;
    private static final int SETTLED = 3;

    private Placing() {}

    static void place(Mixture mixture, int[] texts) {
        var standing = standing(mixture);
        var random = new Random(1);
        var readable =
                Arrays.stream(texts).filter(it -> mixture.corpus().text(it).length > 0).toArray();
        for (int i = 0; i < DRAWN; i++) {
            mixture.sweep(readable, 1, random);
        }
        Merging.whileBetter(mixture, opened(mixture, standing));
        for (int i = 0; i < SETTLED; i++) {
            mixture.sweep(readable, 0, random);
        }
        close(mixture, opened(mixture, standing));
    }

    private static Set<Integer> standing(Mixture mixture) {
        var standing = new HashSet<Integer>();
        for (int theme : mixture.alive()) {
            standing.add(theme);
        }
        return standing;
    }

    private static int[] opened(Mixture mixture, Set<Integer> standing) {
        return Arrays.stream(mixture.alive()).filter(it -> !standing.contains(it)).toArray();
    }

    /// Takes the texts out of those of these themes that have too few.
    static void close(Mixture mixture, int[] themes) {
        for (int theme : themes) {
            if (mixture.size(theme) < FEWEST) {
                IntStream.range(0, mixture.corpus().size())
                        .filter(text -> mixture.theme(text) == theme)
                        .forEach(text -> resettle(mixture, text));
            }
        }
    }

    private static void resettle(Mixture mixture, int text) {
        int left = mixture.theme(text);
        mixture.move(text, Mixture.NONE);
        int best = mixture.likeliestBut(left, text);
        if (best != Mixture.NONE && mixture.chance(text, best) > mixture.chanceAlone(text)) {
            mixture.move(text, best);
        }
    }
}
