package io.takeroot.statistics.pinpoint;

import java.util.Arrays;

/// Means: a ratio whose numerator is no part of its denominator, such as the size of a deal.
///
/// A leaf's numerator is expected to be its denominator times its ratio in the base, drawn to
/// what its values have in common ([BaseRates]) by the prior counts that predict best. What it
/// is off is told by the logarithm of the two, since amounts scatter by factors; it scatters
/// with the rows now and with those of the base, in Student's distribution: one odd row does
/// not make a cause.
final class MeanEvidence implements Evidence {

    private static final double FREEDOM = 4;

    /// The middle of the size of what follows Student's distribution of that freedom.
    private static final double MIDDLE = 0.7407;

    private static final double[] PRIOR_COUNTS = {0.1, 1, 4, 16};
    private static final double FARTHEST = 8;
    private static final double ODD = 6;
    private static final int ROUNDS = 8;

    private final double[] numerator;
    private final double[] denominator;
    private final double[] baseNumerator;
    private final double[] base;
    private final double[] usual;
    private final double[] residual;
    private final double[] deviation;
    private final boolean[] telling;

    MeanEvidence(LeafCube cube) {
        numerator = cube.figures(0);
        denominator = cube.figures(1);
        baseNumerator = cube.figures(2);
        base = cube.figures(3);
        usual = BaseRates.raked(cube);
        residual = new double[cube.size()];
        deviation = new double[cube.size()];
        telling = new boolean[cube.size()];
    }

    @Override
    public Shift learn(boolean[] excluded) {
        double best = PRIOR_COUNTS[0];
        double least = Double.POSITIVE_INFINITY;
        for (double prior : PRIOR_COUNTS) {
            double loss = settle(prior, excluded);
            if (loss < least) {
                least = loss;
                best = prior;
            }
        }
        settle(best, excluded);
        var included = included(excluded);
        return fit(included, included.length);
    }

    private int[] included(boolean[] excluded) {
        var leaves = new int[telling.length];
        int count = 0;
        for (int i = 0; i < telling.length; i++) {
            if (telling[i] && !excluded[i]) {
                leaves[count++] = i;
            }
        }
        return Arrays.copyOf(leaves, count);
    }

    /// Finds level and scatter together; answers the log-likelihood's negative.
    private double settle(double prior, boolean[] excluded) {
        for (int i = 0; i < residual.length; i++) {
            double rate = (baseNumerator[i] + prior * usual[i]) / (base[i] + prior);
            telling[i] = denominator[i] > 0 && numerator[i] > 0 && rate > 0;
            residual[i] = telling[i] ? Math.log(numerator[i] / (denominator[i] * rate)) : 0;
            deviation[i] = telling[i] ? Math.sqrt(1 / denominator[i] + 1 / (base[i] + prior)) : 1;
        }
        var leaves = included(excluded);
        var unscaled = deviation.clone();
        var level = new Shift(0, 1);
        for (int round = 0; round < ROUNDS; round++) {
            double scatter = scatter(leaves, unscaled, level.location());
            for (int i = 0; i < deviation.length; i++) {
                deviation[i] = unscaled[i] * scatter;
            }
            level = fit(leaves, leaves.length);
        }
        double loss = 0;
        for (int leaf : leaves) {
            loss += loss(leaf, level) + Math.log(deviation[leaf]);
        }
        return loss;
    }

    /// As large as the middle and the squares of the residuals say, whichever says more.
    private double scatter(int[] leaves, double[] unscaled, double location) {
        var sizes =
                Arrays.stream(leaves)
                        .mapToDouble(i -> Math.abs(residual[i] - location) / unscaled[i])
                        .sorted()
                        .toArray();
        if (sizes.length == 0) {
            return 1;
        }
        double middle = sizes[sizes.length / 2];
        double squares = 0;
        for (double size : sizes) {
            squares += Math.pow(Math.min(size, ODD * middle), 2);
        }
        double bySquares = Math.sqrt(squares / sizes.length * (FREEDOM - 2) / FREEDOM);
        return Math.max(Math.max(middle / MIDDLE, bySquares), 1e-12);
    }

    private double off(int leaf, Shift shift) {
        return (residual[leaf] - shift.location()) / deviation[leaf];
    }

    @Override
    public double loss(int leaf, Shift shift) {
        double off = off(leaf, shift);
        return telling[leaf] ? (FREEDOM + 1) / 2 * Math.log1p(off * off / FREEDOM) : 0;
    }

    @Override
    public Shift fit(int[] leaves, int count) {
        double location = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            double all = 0;
            for (int at = 0; at < count; at++) {
                int leaf = leaves[at];
                if (telling[leaf]) {
                    double off = off(leaf, new Shift(location, 1));
                    double trust =
                            (FREEDOM + 1)
                                    / (FREEDOM + off * off)
                                    / (deviation[leaf] * deviation[leaf]);
                    sum += trust * residual[leaf];
                    all += trust;
                }
            }
            if (all == 0) {
                return new Shift(0, 1);
            }
            location = sum / all;
        }
        return new Shift(location, 1);
    }

    @Override
    public double pull(int leaf, Shift shift) {
        if (!telling[leaf]) {
            return 0;
        }
        double surprise = Math.min(FARTHEST, Math.sqrt(2 * loss(leaf, shift)));
        return Math.copySign(surprise, off(leaf, shift)) / deviation[leaf];
    }

    @Override
    public double weight(int leaf, Shift shift) {
        return telling[leaf] ? 1 / (deviation[leaf] * deviation[leaf]) : 0;
    }

    @Override
    public double error(int[] leaves, Shift shift) {
        double information = 0;
        for (int leaf : leaves) {
            information += weight(leaf, shift) * (FREEDOM + 1) / (FREEDOM + 3);
        }
        return 1 / Math.sqrt(information);
    }

    @Override
    public boolean tells(int leaf) {
        return telling[leaf];
    }

    @Override
    public double factor(double location) {
        return Math.exp(location);
    }

    @Override
    public double centre(int[] leaves, Shift start) {
        return fit(leaves, leaves.length).location();
    }

    @Override
    public double size(int[] leaves) {
        double sum = 0;
        for (int leaf : leaves) {
            sum += denominator[leaf];
        }
        return sum;
    }
}
