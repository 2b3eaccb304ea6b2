package io.takeroot.text.themes;

import java.util.Random;
import java.util.stream.IntStream;

/// Texts divided among themes, and how well that describes them.
///
/// Each theme has shares of terms of its own; a text is drawn from the shares of one theme (a
/// Dirichlet-multinomial mixture with an open number of themes: Yin and Wang, "A Dirichlet
/// multinomial mixture model-based approach for short text clustering", KDD 2014, and their
/// Dirichlet-process form of 2016). The shares themselves are integrated out.
final class Mixture {
    /// No theme.
    static final int NONE = -1;

    /// How readily a text begins a theme of its own: the more so the fewer texts there are, or
    /// a few dozen texts would all be one theme.
    private static final double LEAST_OPENNESS = 0.1;

    private static final double MOST_OPENNESS = 5;
    private static final double FEW = 100;

    private static final double NO_CHANCE = 1e-3;

    private final Corpus corpus;
    private final int[] themes;
    private final double[][] counts;
    private final double[] lengths;
    private final int[] sizes;
    private final double openness;
    private Expectation expectation;

    /// @param begun the theme of each text, [#NONE] for those that do not take part yet
    /// @param most themes at a time
    Mixture(Corpus corpus, int[] begun, int most, Expectation expectation) {
        this.corpus = corpus;
        this.themes = begun.clone();
        this.counts = new double[most][corpus.terms()];
        this.lengths = new double[most];
        this.sizes = new int[most];
        this.openness =
                Math.clamp(
                        MOST_OPENNESS * Math.pow(FEW / (1 + corpus.size()), 2),
                        LEAST_OPENNESS,
                        MOST_OPENNESS);
        this.expectation = expectation;
        for (int text = 0; text < themes.length; text++) {
            count(text, themes[text], 1);
        }
    }

    /// The same division, free to change by itself.
    Mixture copy() {
        return new Mixture(corpus, themes, sizes.length, expectation);
    }

    Corpus corpus() {
        return corpus;
    }

    /// The theme of each text.
    int[] themes() {
        return themes.clone();
    }

    int theme(int text) {
        return themes[text];
    }

    Expectation expectation() {
        return expectation;
    }

    int size(int theme) {
        return sizes[theme];
    }

    double[] counts(int theme) {
        return counts[theme];
    }

    double length(int theme) {
        return lengths[theme];
    }

    /// The themes that have texts.
    int[] alive() {
        return IntStream.range(0, sizes.length).filter(theme -> sizes[theme] > 0).toArray();
    }

    void move(int text, int theme) {
        count(text, themes[text], -1);
        themes[text] = theme;
        count(text, theme, 1);
    }

    private void count(int text, int theme, int by) {
        if (theme == NONE) {
            return;
        }
        sizes[theme] += by;
        for (int term : corpus.text(text)) {
            counts[theme][term] += by;
            lengths[theme] += by;
        }
    }

    /// Lets each of these texts choose its theme anew, given where all others are.
    ///
    /// @param temperature 1 draws by probability; more is bolder; 0 takes the likeliest
    void sweep(int[] texts, double temperature, Random random) {
        for (int text : texts) {
            count(text, themes[text], -1);
            themes[text] = NONE;
            themes[text] = choice(text, temperature, random);
            count(text, themes[text], 1);
        }
    }

    private int choice(int text, double temperature, Random random) {
        var open = open();
        var chances = new double[open.length];
        int best = 0;
        for (int i = 0; i < open.length; i++) {
            chances[i] = chance(text, open[i]);
            best = chances[i] > chances[best] ? i : best;
        }
        return temperature < NO_CHANCE
                ? open[best]
                : open[drawn(chances, chances[best], temperature, random)];
    }

    private static int drawn(double[] chances, double best, double temperature, Random random) {
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            chances[i] = Math.exp((chances[i] - best) / temperature);
            sum += chances[i];
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < chances.length; i++) {
            left -= chances[i];
            if (left <= 0) {
                return i;
            }
        }
        return chances.length - 1;
    }

    /// The themes that have texts, and one that has none while there is room.
    private int[] open() {
        var empty = IntStream.range(0, sizes.length).filter(it -> sizes[it] == 0).limit(1);
        return IntStream.concat(IntStream.of(alive()), empty).toArray();
    }

    /// The logarithm of how well a text that is in no theme fits one, up to a constant.
    double chance(int text, int theme) {
        double sum = Math.log(sizes[theme] == 0 ? openness : sizes[theme]);
        double length = lengths[theme] + expectation.total();
        double product = 1;
        for (int term : corpus.text(text)) {
            product *= (counts[theme][term] + expectation.weight(term)) / length;
            length++;
            if (product < 1e-200) {
                sum += Math.log(product);
                product = 1;
            }
        }
        return sum + Math.log(product);
    }

    /// The logarithm of how well a text in no theme would fit one that has no other text.
    double chanceAlone(int text) {
        double sum = Math.log(openness);
        double length = expectation.total();
        for (int term : corpus.text(text)) {
            sum += Math.log(expectation.weight(term) / length);
            length++;
        }
        return sum;
    }

    /// The theme with texts that a text in no theme fits best; [#NONE] when there is none.
    ///
    /// @param but a theme that is out of the question
    int likeliestBut(int but, int text) {
        int best = NONE;
        double most = Double.NEGATIVE_INFINITY;
        for (int theme : alive()) {
            double chance = theme == but ? Double.NEGATIVE_INFINITY : chance(text, theme);
            if (chance > most) {
                most = chance;
                best = theme;
            }
        }
        return best;
    }

    void learn(int steps) {
        for (int i = 0; i < steps; i++) {
            expectation = expectation.learned(counts, lengths);
        }
    }

    /// The logarithm of how likely texts and division are together: the greater, the shorter
    /// the texts could be written down with the help of the themes.
    double likelihood() {
        double sum = Gamma.log(openness) - Gamma.log(openness + themes.length);
        for (int theme : alive()) {
            sum += likelihood(counts[theme], lengths[theme], sizes[theme]);
        }
        return sum;
    }

    double likelihood(double[] row, double length, int size) {
        return Math.log(openness) + Gamma.log(size) + expectation.likelihood(row, length);
    }
}
