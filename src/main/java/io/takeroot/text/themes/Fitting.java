package io.takeroot.text.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Searches the division of texts into themes that describes them best.
///
/// From many themes drawn at random, texts choose their themes anew while the temperature
/// falls. That ends in more themes than the texts bear out, and the weights of the terms have
/// by then been learned from too many themes, which hides that some should be one. So themes
/// are joined step by step down to a few, *even against the likelihood of the moment*, with
/// weights learned anew on the way, and the best division met on that path is kept; then the
/// whole is warmed up once more. Of several such walks the likeliest division wins, so nothing
/// but the texts decides how many themes there are.
final class Fitting {
    private static final int WALKS = 3;
    private static final int AGAIN = 5;
    private static final int MOST_TO_BEGIN = 120;
    private static final int ROOM = 40;
    private static final double HOT = 1.7;
    private static final double WARM = 1.3;
    private static final double COOL = 0.3;
    private static final int COOLING = 40;
    private static final int WARMING = 20;
    private static final double STEP = 0.92;

    private final Corpus corpus;
    private final int[] texts;
    private final List<int[]> ends = new ArrayList<>();
    private Found best;

    /// A division, what was expected of terms then, and how likely it is.
    record Found(Mixture mixture, double likelihood) {}

    private Fitting(Corpus corpus, Found begun) {
        this.corpus = corpus;
        this.texts = IntStream.range(0, corpus.size()).toArray();
        this.best = begun;
    }

    /// @param earlier a division that is kept unless a likelier one is found
    static Mixture fit(Corpus corpus, Optional<int[]> earlier) {
        var begun = earlier.orElseGet(() -> new int[corpus.size()]);
        var fitting = new Fitting(corpus, standing(corpus, begun));
        for (int walk = 1; walk <= WALKS; walk++) {
            fitting.walk(new Random(walk));
        }
        for (int again = 1; again <= AGAIN; again++) {
            fitting.warm(fitting.best.mixture().copy(), new Random(WALKS + again));
        }
        return fitting.elected();
    }

    /// The best division, each text where most of the searches ended with it.
    private Mixture elected() {
        var leading = best.mixture().themes();
        int most = Arrays.stream(leading).max().orElse(0) + 1 + ROOM;
        var themes = Votes.count(leading, ends);
        return new Mixture(corpus, themes, most, best.mixture().expectation());
    }

    private static Found standing(Corpus corpus, int[] themes) {
        int most = Arrays.stream(themes).max().orElse(0) + 1 + ROOM;
        var mixture = new Mixture(corpus, themes, most, Expectation.fresh(corpus));
        mixture.learn(10);
        var left = IntStream.range(0, themes.length).filter(it -> themes[it] == Mixture.NONE);
        mixture.sweep(left.toArray(), 0, new Random(1));
        mixture.learn(10);
        return new Found(mixture, mixture.likelihood());
    }

    private void walk(Random random) {
        int begin = Math.clamp(corpus.size() / 4L, 1, MOST_TO_BEGIN);
        var themes = Arrays.stream(texts).map(it -> random.nextInt(begin)).toArray();
        var mixture = new Mixture(corpus, themes, begin + ROOM, Expectation.fresh(corpus));
        cool(mixture, HOT, COOLING, random);
        warm(join(mixture, random), random);
    }

    private void warm(Mixture mixture, Random random) {
        cool(mixture, WARM, WARMING, random);
        join(mixture, random);
    }

    private void cool(Mixture mixture, double from, int sweeps, Random random) {
        for (int i = 0; i < sweeps; i++) {
            double done = i / (double) sweeps;
            mixture.sweep(texts, from * (1 - done) + COOL * done, random);
            mixture.learn(1);
        }
        settle(mixture, 5, random);
    }

    private void settle(Mixture mixture, int sweeps, Random random) {
        for (int i = 0; i < sweeps; i++) {
            mixture.sweep(texts, 0, random);
            mixture.learn(1);
        }
    }

    /// Joins themes down to a few; answers with the best division met on the way.
    private Mixture join(Mixture mixture, Random random) {
        var peak = seen(mixture);
        int few = mixture.alive().length;
        while (few > 2) {
            few = (int) Math.min(few - 1.0, Math.floor(few * STEP));
            if (few < mixture.alive().length) {
                Merging.to(few, mixture);
            }
            mixture.learn(3);
            mixture.sweep(texts, 1, random);
            mixture.learn(1);
            settle(mixture, 3, random);
            var now = mixture.likelihood();
            peak = now > peak.likelihood() ? seen(mixture) : peak;
        }
        settle(peak.mixture(), 10, random);
        var settled = seen(peak.mixture());
        ends.add(settled.mixture().themes());
        best = settled.likelihood() > best.likelihood() ? settled : best;
        return peak.mixture();
    }

    private static Found seen(Mixture mixture) {
        return new Found(mixture.copy(), mixture.likelihood());
    }
}
