package io.takeroot.text.themes;

import java.util.Arrays;

/// What is expected of the terms of any theme before a text of it was seen: one weight a term.
///
/// A term of great weight is expected everywhere and tells no themes apart; a term of small
/// weight that is seen in a theme is telling. The weights are learned from the themes at hand
/// (fixed point of Minka, "Estimating a Dirichlet distribution", 2000, eq. 55), so that no list
/// of unimportant words is needed.
final class Expectation {
    private static final double FRESH_TOTAL = 50;
    private static final double LEAST = 1e-4;

    private final double[] weights;
    private final double total;

    private Expectation(double[] weights) {
        this.weights = weights;
        this.total = Arrays.stream(weights).sum();
    }

    /// Terms are expected as often as they are met.
    static Expectation fresh(Corpus corpus) {
        var weights = new double[corpus.terms()];
        double all = 0;
        for (int term = 0; term < weights.length; term++) {
            all += corpus.frequency(term);
        }
        for (int term = 0; term < weights.length; term++) {
            weights[term] = Math.max(LEAST, FRESH_TOTAL * corpus.frequency(term) / all);
        }
        return new Expectation(weights);
    }

    double weight(int term) {
        return weights[term];
    }

    double total() {
        return total;
    }

    /// One step nearer to the weights under which these themes are likeliest.
    ///
    /// @param counts of terms, one row a theme
    /// @param lengths the sums of the rows
    Expectation learned(double[][] counts, double[] lengths) {
        var seen = new double[weights.length];
        double spread = 0;
        for (int theme = 0; theme < counts.length; theme++) {
            if (lengths[theme] > 0) {
                spread += Gamma.digamma(lengths[theme] + total) - Gamma.digamma(total);
                count(counts[theme], seen);
            }
        }
        if (spread == 0) {
            return this;
        }
        var next = new double[weights.length];
        for (int term = 0; term < next.length; term++) {
            next[term] = Math.max(LEAST, weights[term] * seen[term] / spread);
        }
        return new Expectation(next);
    }

    private void count(double[] row, double[] seen) {
        for (int term = 0; term < row.length; term++) {
            if (row[term] == 1) {
                // The commonest count by far: ψ(w + 1) - ψ(w) = 1 / w.
                seen[term] += 1 / weights[term];
            } else if (row[term] > 0) {
                seen[term] +=
                        Gamma.digamma(row[term] + weights[term]) - Gamma.digamma(weights[term]);
            }
        }
    }

    /// The logarithm of how likely the terms of a theme are, whatever its own shares of terms.
    double likelihood(double[] row, double length) {
        double sum = Gamma.log(total) - Gamma.log(total + length);
        for (int term = 0; term < row.length; term++) {
            if (row[term] == 1) {
                sum += Math.log(weights[term]);
            } else if (row[term] > 0) {
                sum += Gamma.log(weights[term] + row[term]) - Gamma.log(weights[term]);
            }
        }
        return sum;
    }
}
