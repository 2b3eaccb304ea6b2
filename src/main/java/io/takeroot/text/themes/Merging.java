package io.takeroot.text.themes;

/// Joins the themes whose joining costs least, until few enough are left.
final class Merging {
    private final Mixture mixture;
    private final int[] themes;
    private final boolean[] gone;
    private final double[] likelihoods;
    private final double[][] gains;

    private Merging(Mixture mixture, int[] themes) {
        this.mixture = mixture;
        this.themes = themes;
        this.gone = new boolean[themes.length];
        this.likelihoods = new double[themes.length];
        this.gains = new double[themes.length][themes.length];
        for (int i = 0; i < themes.length; i++) {
            likelihoods[i] = likelihood(i);
        }
        for (int i = 0; i < themes.length; i++) {
            for (int j = i + 1; j < themes.length; j++) {
                gains[i][j] = gain(i, j);
            }
        }
    }

    /// Joins until so few are left.
    static void to(int few, Mixture mixture) {
        var merging = new Merging(mixture, mixture.alive());
        for (int left = merging.themes.length; left > few; left--) {
            merging.joinBest(Double.NEGATIVE_INFINITY);
        }
    }

    /// Joins some of these themes as long as that describes their texts better.
    static void whileBetter(Mixture mixture, int[] themes) {
        var merging = new Merging(mixture, themes);
        boolean joined = true;
        while (joined) {
            joined = merging.joinBest(0);
        }
    }

    /// Joins the two that gain most; false when no two gain more than `least`.
    private boolean joinBest(double least) {
        int first = -1;
        int second = -1;
        double most = least;
        for (int i = 0; i < themes.length; i++) {
            for (int j = i + 1; j < themes.length; j++) {
                if (!gone[i] && !gone[j] && gains[i][j] > most) {
                    first = i;
                    second = j;
                    most = gains[i][j];
                }
            }
        }
        if (first < 0) {
            return false;
        }
        join(first, second);
        return true;
    }

    private void join(int kept, int lost) {
        for (int text = 0; text < mixture.corpus().size(); text++) {
            if (mixture.theme(text) == themes[lost]) {
                mixture.move(text, themes[kept]);
            }
        }
        gone[lost] = true;
        likelihoods[kept] = likelihood(kept);
        for (int other = 0; other < themes.length; other++) {
            if (other != kept && !gone[other]) {
                int low = Math.min(kept, other);
                int high = Math.max(kept, other);
                gains[low][high] = gain(low, high);
            }
        }
    }

    private double likelihood(int i) {
        int theme = themes[i];
        return mixture.likelihood(
                mixture.counts(theme), mixture.length(theme), mixture.size(theme));
    }

    private double gain(int i, int j) {
        var joined = mixture.counts(themes[i]).clone();
        var other = mixture.counts(themes[j]);
        for (int term = 0; term < joined.length; term++) {
            joined[term] += other[term];
        }
        double together =
                mixture.likelihood(
                        joined,
                        mixture.length(themes[i]) + mixture.length(themes[j]),
                        mixture.size(themes[i]) + mixture.size(themes[j]));
        return together - likelihoods[i] - likelihoods[j];
    }
}
