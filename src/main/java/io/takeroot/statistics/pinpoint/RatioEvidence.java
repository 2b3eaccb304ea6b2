package io.takeroot.statistics.pinpoint;

import java.util.Arrays;

/// Binomial deviances of a ratio's numerators given their denominators, with the over-dispersion
/// that the counts themselves show.
///
/// A leaf's expected rate is its expected numerator by its expected denominator, drawn to the
/// rate of the whole (to what its values have in common, where counts are few) by as many prior
/// counts as predict the actual figures best: a rate known
/// from few counts is not taken at its word. Its deviance is divided by a dispersion
/// d (1 + c b / b0): c is the noise of the expectation itself, which counts where the actual
/// denominator b is large against the expected one b0.
final class RatioEvidence implements Evidence {

    private static final double HIGHEST_RATE = 0.99;
    private static final double LOWEST_RATE = 1e-4;
    private static final double OWN_SPREAD_WORTH = 5;
    private static final double[] PRIOR_COUNTS = {0.01, 0.5, 2, 8, 32, 128};
    private static final double[] SPARSE_PRIOR_COUNTS = {2, 8, 32, 128};

    /// Where a leaf has few counts, what its values have in common is uncertain too.
    private static final double[] SPARSE_BASE_NOISES = {1, 2};

    private static final double[] BASE_NOISES = {0, 0.1, 0.25, 0.5, 1, 2};
    private static final double[] LEAF_NOISES = {0, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2};
    private static final double FARTHEST = 8;
    private static final double SETTLED = 1e-6;
    private static final int SAMPLE = 4_000;

    private final double[] numerator;
    private final double[] denominator;
    private final double[] expectedNumerator;
    private final double[] expectedDenominator;
    private final boolean sparse;
    private final double[] usual;
    private final double[] rate;
    private final double[] dispersion;
    private double baseNoise;
    private double leafNoise;

    RatioEvidence(LeafCube cube) {
        numerator = cube.figures(0);
        denominator = cube.figures(1);
        expectedNumerator = cube.figures(2);
        expectedDenominator = cube.figures(3);
        sparse = BaseRates.areSparse(cube);
        usual = sparse ? BaseRates.raked(cube) : BaseRates.ofWhole(cube);
        rate = new double[cube.size()];
        dispersion = new double[cube.size()];
    }

    @Override
    public Shift learn(boolean[] excluded) {
        var included = new int[rate.length];
        int count = 0;
        for (int i = 0; i < rate.length; i++) {
            if (!excluded[i] && tells(i)) {
                included[count++] = i;
            }
        }
        boolean causesKnown = count < tellingLeaves();
        int sampled = Math.min(count, SAMPLE);
        for (int at = 0; at < sampled; at++) {
            included[at] = included[(int) ((long) at * count / sampled)];
        }
        count = sampled;
        double bestPrior = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double prior : sparse ? SPARSE_PRIOR_COUNTS : PRIOR_COUNTS) {
            rates(prior);
            Arrays.fill(dispersion, 1);
            double loss = bounded(included, count, new Shift(level(included, count), 1));
            if (loss < least) {
                least = loss;
                bestPrior = prior;
            }
        }
        rates(bestPrior);
        double level = level(included, count);
        disperse(included, count, level, causesKnown);
        return new Shift(level, 1);
    }

    private int tellingLeaves() {
        int count = 0;
        for (double denominator : denominator) {
            count += denominator > 0 ? 1 : 0;
        }
        return count;
    }

    private void rates(double prior) {
        for (int i = 0; i < rate.length; i++) {
            rate[i] =
                    Math.clamp(
                            (expectedNumerator[i] + prior * usual[i])
                                    / (expectedDenominator[i] + prior),
                            LOWEST_RATE,
                            1 - LOWEST_RATE);
        }
    }

    private double bounded(int[] leaves, int count, Shift shift) {
        double sum = 0;
        for (int at = 0; at < count; at++) {
            sum += Math.min(deviance(leaves[at], shift), 25);
        }
        return sum;
    }

    private void disperse(int[] leaves, int count, double level, boolean causesKnown) {
        double least = Double.POSITIVE_INFINITY;
        double bestDispersion = 1;
        double bestBase = 0;
        double bestLeaf = 0;
        var shift = new Shift(level, 1);
        for (double fromBase : sparse ? SPARSE_BASE_NOISES : BASE_NOISES) {
            for (double fromLeaf : causesKnown ? LEAF_NOISES : new double[] {0}) {
                baseNoise = fromBase;
                leafNoise = fromLeaf;
                double pearson = pearson(leaves, count, shift);
                double loss = 0;
                for (int at = 0; at < count; at++) {
                    double own = pearson * base(leaves[at]);
                    loss += Math.min(deviance(leaves[at], shift) / own, 25) / 2 + Math.log(own) / 2;
                }
                if (loss < least - 2) {
                    least = loss;
                    bestDispersion = pearson;
                    bestBase = fromBase;
                    bestLeaf = fromLeaf;
                }
            }
        }
        baseNoise = bestBase;
        leafNoise = bestLeaf;
        for (int i = 0; i < dispersion.length; i++) {
            dispersion[i] = bestDispersion * base(i);
        }
    }

    private double base(int leaf) {
        return 1
                + baseNoise * denominator[leaf] / Math.max(expectedDenominator[leaf], 1)
                + leafNoise * denominator[leaf];
    }

    /// Pearson's dispersion, at least 1, each leaf's part bounded so that causes not yet known do
    /// not pass for noise.
    private double pearson(int[] leaves, int count, Shift shift) {
        double dispersion = 1;
        for (int round = 0; round < 5; round++) {
            double sum = 0;
            int kept = 0;
            for (int at = 0; at < count; at++) {
                int leaf = leaves[at];
                double mean = fitted(leaf, shift);
                double off = numerator[leaf] - denominator[leaf] * mean;
                double own = off * off / (denominator[leaf] * mean * (1 - mean)) / base(leaf);
                if (own < 16 * dispersion) {
                    sum += own;
                    kept++;
                }
            }
            dispersion = kept == 0 ? 1 : Math.max(1, sum / kept);
        }
        return dispersion;
    }

    /// The log of the factor common to most leaves: one factor for all at first, then anew from
    /// those that it fits, until it settles.
    private double level(int[] leaves, int count) {
        return centre(Arrays.copyOf(leaves, count), new Shift(median(leaves, count), 1));
    }

    @Override
    public double centre(int[] leaves, Shift start) {
        double level = start.location();
        var fitting = new int[leaves.length];
        for (int round = 0; round < 10; round++) {
            int kept = 0;
            for (int leaf : leaves) {
                if (deviance(leaf, new Shift(level, 1)) < 9 * dispersion[leaf]) {
                    fitting[kept++] = leaf;
                }
            }
            if (kept < leaves.length / 4) {
                return level;
            }
            double next = fitting(fitting, kept);
            if (Math.abs(next - level) < SETTLED) {
                return next;
            }
            level = next;
        }
        return level;
    }

    private double median(int[] leaves, int count) {
        var factors = new double[count];
        var weights = new double[count];
        var order = new Integer[count];
        double all = 0;
        for (int at = 0; at < count; at++) {
            int leaf = leaves[at];
            double expected = denominator[leaf] * rate[leaf];
            factors[at] = numerator[leaf] / expected;
            weights[at] = expected;
            order[at] = at;
            all += expected;
        }
        Arrays.sort(order, (a, b) -> Double.compare(factors[a], factors[b]));
        double below = 0;
        for (int at : order) {
            below += weights[at];
            if (below >= all / 2) {
                return Math.log(Math.max(factors[at], 1e-3));
            }
        }
        return 0;
    }

    private double fitted(int leaf, Shift shift) {
        return Math.clamp(rate[leaf] * Math.exp(shift.location()), LOWEST_RATE, highest(leaf));
    }

    private double highest(int leaf) {
        return Math.max(HIGHEST_RATE, rate[leaf]);
    }

    private double deviance(int leaf, Shift shift) {
        double mean = fitted(leaf, shift);
        double all = denominator[leaf];
        double part = Math.clamp(numerator[leaf], 0, all);
        double deviance = 0;
        if (part > 0) {
            deviance += part * Math.log(part / (all * mean));
        }
        if (part < all) {
            deviance += (all - part) * Math.log((all - part) / (all * (1 - mean)));
        }
        return 2 * Math.max(deviance, 0);
    }

    @Override
    public double loss(int leaf, Shift shift) {
        if (!tells(leaf)) {
            return 0;
        }
        double spread = shift.spread() * shift.spread();
        return deviance(leaf, shift) / (2 * spread * dispersion[leaf]) + Math.log(spread) / 2;
    }

    @Override
    public Shift fit(int[] leaves, int count) {
        double location = fitting(leaves, count);
        return new Shift(location, spread(leaves, count, location));
    }

    /// The log of the factor under which these leaves' numerators add up to what they were.
    private double fitting(int[] leaves, int count) {
        double sum = 0;
        double all = 0;
        for (int at = 0; at < count; at++) {
            int leaf = leaves[at];
            sum += numerator[leaf] / dispersion[leaf];
            all += denominator[leaf] * rate[leaf] / dispersion[leaf];
        }
        if (all == 0) {
            return 0;
        }
        double factor = Math.max(sum, 0.25) / all;
        for (int round = 0; factor > 1 && round < 20; round++) {
            double reached = 0;
            for (int at = 0; at < count; at++) {
                int leaf = leaves[at];
                reached +=
                        denominator[leaf]
                                * Math.min(rate[leaf] * factor, highest(leaf))
                                / dispersion[leaf];
            }
            double next = Math.min(factor * sum / reached, 1e3);
            boolean settled = Math.abs(next - factor) < SETTLED * factor;
            factor = next;
            if (settled) {
                break;
            }
        }
        return Math.log(factor);
    }

    private double spread(int[] leaves, int count, double location) {
        var shift = new Shift(location, 1);
        double squares = OWN_SPREAD_WORTH;
        double number = OWN_SPREAD_WORTH;
        for (int at = 0; at < count; at++) {
            int leaf = leaves[at];
            if (tells(leaf)) {
                squares += deviance(leaf, shift) / dispersion[leaf];
                number++;
            }
        }
        return Math.max(1, Math.sqrt(squares / number));
    }

    @Override
    public double pull(int leaf, Shift shift) {
        if (!tells(leaf)) {
            return 0;
        }
        double off = numerator[leaf] - denominator[leaf] * fitted(leaf, shift);
        double deviation = Math.sqrt(weight(leaf, shift));
        double dispersed = dispersion[leaf] * shift.spread() * shift.spread();
        return deviation * Math.clamp(off / dispersed / deviation, -FARTHEST * 4, FARTHEST * 4);
    }

    @Override
    public double weight(int leaf, Shift shift) {
        double mean = fitted(leaf, shift);
        return denominator[leaf]
                * mean
                * (1 - mean)
                / (dispersion[leaf] * shift.spread() * shift.spread());
    }

    @Override
    public double error(int[] leaves, Shift shift) {
        double variance = 0;
        double expected = 0;
        for (int leaf : leaves) {
            if (tells(leaf)) {
                double mean = fitted(leaf, shift);
                variance += weight(leaf, shift);
                expected += denominator[leaf] * mean / dispersion[leaf];
            }
        }
        return shift.spread() * shift.spread() * Math.sqrt(variance) / expected;
    }

    @Override
    public double size(int[] leaves) {
        double sum = 0;
        for (int leaf : leaves) {
            sum += denominator[leaf];
        }
        return sum;
    }

    @Override
    public boolean tells(int leaf) {
        return denominator[leaf] > 0;
    }

    @Override
    public double factor(double location) {
        return Math.exp(location);
    }
}
