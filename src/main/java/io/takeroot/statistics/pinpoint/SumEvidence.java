package io.takeroot.statistics.pinpoint;

import java.util.Arrays;

/// Relative residuals 2(a - t)/(a + t) of a sum, with a noise by size, side and weight of tail.
final class SumEvidence implements Evidence {

    private static final double FARTHEST = 8;
    private static final double NEAR = 5;
    private static final double OWN_SPREAD_WORTH = 3;

    private static final double CLEARLY = 0.05;
    private static final double SETTLED = 1e-6;
    private static final int MEDIAN_OF = 151;

    private final double[] middle;
    private final double[] relative;
    private Residual form;
    private double[] residual;
    private boolean searched;
    private final double[] size;
    private final boolean[] telling;
    private final Rounding rounding;
    private ResidualNoise noise;

    SumEvidence(LeafCube cube) {
        var actual = cube.figures(0);
        var expected = cube.figures(1);
        size = new double[actual.length];
        telling = new boolean[actual.length];
        for (int i = 0; i < actual.length; i++) {
            size[i] = (Math.abs(actual[i]) + Math.abs(expected[i])) / 2;
            telling[i] = size[i] > 0;
        }
        rounding = new Rounding(actual, expected);
        middle = Residual.TO_THE_MIDDLE.of(actual, expected);
        relative = Residual.TO_THE_EXPECTED.of(actual, expected);
        form = Residual.TO_THE_MIDDLE;
        residual = middle;
        noise = ResidualNoise.of(middle, size, telling, 0);
    }

    /// Learns the noise, and, once causes are known and set aside, which residual is the more
    /// symmetric: causes not yet known would make any of them askew.
    @Override
    public Shift learn(boolean[] excluded) {
        var included = telling.clone();
        boolean causesKnown = false;
        for (int i = 0; i < included.length; i++) {
            included[i] &= !excluded[i];
            causesKnown |= excluded[i];
        }
        double variance = roundingVariance(included);
        noise = ResidualNoise.of(middle, size, included, variance);
        form = Residual.TO_THE_MIDDLE;
        residual = middle;
        if (causesKnown || searched) {
            var other = ResidualNoise.of(relative, size, included, variance);
            if (other.skew() + CLEARLY < noise.skew()) {
                form = Residual.TO_THE_EXPECTED;
                residual = relative;
                noise = other;
            }
        }
        searched = true;
        return new Shift(noise.level(), 1);
    }

    private double roundingVariance(boolean[] included) {
        var leaves = new int[included.length];
        int count = 0;
        for (int leaf = 0; leaf < included.length; leaf++) {
            if (included[leaf]) {
                leaves[count++] = leaf;
            }
        }
        return rounding.variance(leaves, count);
    }

    @Override
    public double loss(int leaf, Shift shift) {
        if (!telling[leaf]) {
            return 0;
        }
        double off = residual[leaf] - shift.location();
        double usual = noise.scale(leaf, off);
        double scale = scale(leaf, usual, shift);
        return Math.log(scale / usual) + noise.loss(off / scale);
    }

    private double scale(int leaf, double usual, Shift shift) {
        double spread = usual * shift.spread();
        return shift.rounding() == 0
                ? spread
                : Math.sqrt(spread * spread + shift.rounding() / (size[leaf] * size[leaf]));
    }

    @Override
    public Shift fit(int[] leaves, int count) {
        double grain = rounding.variance(leaves, count);
        var shift = new Shift(median(leaves, count), 1, grain);
        for (int round = 0; round < 4; round++) {
            double weights = 0;
            double sum = 0;
            for (int at = 0; at < count; at++) {
                int leaf = leaves[at];
                if (telling[leaf]) {
                    double off = residual[leaf] - shift.location();
                    double scale = scale(leaf, noise.scale(leaf, off), shift);
                    double weight = noise.trust(off / scale) / (scale * scale);
                    weights += weight;
                    sum += weight * residual[leaf];
                }
            }
            if (weights == 0) {
                return new Shift(noise.level(), 1);
            }
            boolean settled = Math.abs(sum / weights - shift.location()) < SETTLED;
            shift = new Shift(sum / weights, 1, grain);
            if (settled) {
                break;
            }
        }
        return new Shift(shift.location(), spread(leaves, count, shift), grain);
    }

    @Override
    public double centre(int[] leaves, Shift start) {
        double location = start.location();
        for (int round = 0; round < 8; round++) {
            double weights = 0;
            double sum = 0;
            for (int leaf : leaves) {
                double off = residual[leaf] - location;
                double scale = noise.scale(leaf, off);
                if (Math.abs(off) < NEAR * scale) {
                    double weight = noise.trust(off / scale) / (scale * scale);
                    weights += weight;
                    sum += weight * residual[leaf];
                }
            }
            double next = weights == 0 ? location : sum / weights;
            if (Math.abs(next - location) < SETTLED) {
                return next;
            }
            location = next;
        }
        return location;
    }

    private double spread(int[] leaves, int count, Shift shift) {
        double squares = OWN_SPREAD_WORTH;
        double number = OWN_SPREAD_WORTH;
        for (int at = 0; at < count; at++) {
            int leaf = leaves[at];
            if (telling[leaf]) {
                double off = residual[leaf] - shift.location();
                double distance = off / scale(leaf, noise.scale(leaf, off), shift);
                squares += distance * distance;
                number++;
            }
        }
        return Math.max(1, Math.sqrt(squares / number));
    }

    /// The median of evenly many of these leaves: near enough to start from.
    private double median(int[] leaves, int count) {
        int sampled = Math.min(count, MEDIAN_OF);
        var values = new double[sampled];
        int kept = 0;
        for (int at = 0; at < sampled; at++) {
            int leaf = leaves[(int) ((long) at * count / sampled)];
            if (telling[leaf]) {
                values[kept++] = residual[leaf];
            }
        }
        if (kept == 0) {
            return noise.level();
        }
        Arrays.sort(values, 0, kept);
        return (values[(kept - 1) / 2] + values[kept / 2]) / 2;
    }

    @Override
    public double pull(int leaf, Shift shift) {
        if (!telling[leaf]) {
            return 0;
        }
        double off = residual[leaf] - shift.location();
        double scale = scale(leaf, noise.scale(leaf, off), shift);
        double surprise = Math.min(FARTHEST, Math.sqrt(2 * noise.loss(off / scale)));
        return Math.copySign(surprise, off) / scale;
    }

    @Override
    public double weight(int leaf, Shift shift) {
        if (!telling[leaf]) {
            return 0;
        }
        double off = residual[leaf] - shift.location();
        double scale = scale(leaf, noise.scale(leaf, off), shift);
        return 1 / (scale * scale);
    }

    @Override
    public double error(int[] leaves, Shift shift) {
        double information = 0;
        for (int leaf : leaves) {
            if (telling[leaf]) {
                double off = residual[leaf] - shift.location();
                double scale = scale(leaf, noise.scale(leaf, off), shift);
                information += 1 / (scale * scale);
            }
        }
        return 1 / Math.sqrt(information);
    }

    @Override
    public double size(int[] leaves) {
        double sum = 0;
        for (int leaf : leaves) {
            sum += size[leaf];
        }
        return sum;
    }

    @Override
    public boolean tells(int leaf) {
        return telling[leaf];
    }

    @Override
    public double factor(double location) {
        return form.factor(location);
    }
}
