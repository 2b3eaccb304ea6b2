package io.takeroot.text.themes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Lets texts stay in their theme when all are grouped anew, unless they are clearly better off
/// elsewhere.
///
/// Two searches over nearly the same texts end in divisions that describe them about as well and
/// differ in many texts that fit either way. Those are not worth a surprise: between two themes
/// that people know a text moves only where it fits much better. A theme that opens is news, and
/// takes what fits it better.
final class Loyalty {
    /// How much better, as the logarithm of how many times likelier the text is there.
    private static final double BETWEEN_KNOWN = 6;

    private static final double TO_A_FRESH_ONE = 2;

    private static final int LEARNED = 8;
    private static final int ROUNDS = 3;

    private final Mixture mixture;
    private final int[] homes;
    private final Set<Integer> known;

    private Loyalty(Mixture mixture, int[] homes, Set<Integer> known) {
        this.mixture = mixture;
        this.homes = homes;
        this.known = known;
    }

    /// @param found groups that were found anew
    /// @param themes the group that each theme became
    static int[] settled(Corpus corpus, int[] found, List<Filed> texts, Map<Long, Integer> themes) {
        int most = IntStream.of(found).max().orElse(0) + 2;
        var mixture = new Mixture(corpus, found, most, Expectation.fresh(corpus));
        mixture.learn(LEARNED);
        var homes = texts.stream().mapToInt(text -> home(text, themes)).toArray();
        var loyalty = new Loyalty(mixture, homes, new HashSet<>(themes.values()));
        for (int round = 0; round < ROUNDS; round++) {
            IntStream.range(0, homes.length).forEach(loyalty::settle);
        }
        Placing.close(mixture, mixture.alive());
        return mixture.themes();
    }

    private static int home(Filed text, Map<Long, Integer> themes) {
        return text.theme().isPresent()
                ? themes.getOrDefault(text.theme().getAsLong(), Mixture.NONE)
                : Mixture.NONE;
    }

    private void settle(int text) {
        int home = homes[text];
        int now = mixture.theme(text);
        if (home == Mixture.NONE || now == Mixture.NONE || now == home) {
            return;
        }
        mixture.move(text, Mixture.NONE);
        double better = mixture.chance(text, now) - mixture.chance(text, home);
        double needed = known.contains(now) ? BETWEEN_KNOWN : TO_A_FRESH_ONE;
        mixture.move(text, better > needed ? now : home);
    }
}
