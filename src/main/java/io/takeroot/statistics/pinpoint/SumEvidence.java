package io.takeroot.statistics.pinpoint;

import java.util.Arrays;

/// Relative residuals 2(a - t)/(a + t) of a sum, with a noise by size, side and weight of tail.
final class SumEvidence implements Evidence {

    private static final double FARTHEST = 8;
    private static final double OWN_SPREAD_WORTH = 3;

    private final double[] residual;
    private final double[] size;
    private final boolean[] telling;
    private final double roundingVariance;
    private ResidualNoise noise;

    SumEvidence(LeafCube cube) {
        var actual = cube.figures(0);
        var expected = cube.figures(1);
        residual = new double[actual.length];
        size = new double[actual.length];
        telling = new boolean[actual.length];
        for (int i = 0; i < actual.length; i++) {
            double middle = (Math.abs(actual[i]) + Math.abs(expected[i])) / 2;
            telling[i] = middle > 0;
            residual[i] = telling[i] ? (actual[i] - expected[i]) / middle : 0;
            size[i] = middle;
        }
        roundingVariance = Rounding.variance(actual, expected);
        noise = ResidualNoise.of(residual, size, telling, roundingVariance);
    }

    @Override
    public Shift learn(boolean[] excluded) {
        var included = telling.clone();
        for (int i = 0; i < included.length; i++) {
            included[i] &= !excluded[i];
        }
        noise = ResidualNoise.of(residual, size, included, roundingVariance);
        return new Shift(noise.level(), 1);
    }

    @Override
    public double loss(int leaf, Shift shift) {
        if (!telling[leaf]) {
            return 0;
        }
        return Math.log(shift.spread()) + noise.loss(distance(leaf, shift));
    }

    private double distance(int leaf, Shift shift) {
        double off = residual[leaf] - shift.location();
        return off / (shift.spread() * noise.scale(leaf, off));
    }

    @Override
    public Shift fit(int[] leaves, int count) {
        double location = median(leaves, count);
        for (int round = 0; round < 4; round++) {
            double weights = 0;
            double sum = 0;
            for (int at = 0; at < count; at++) {
                int leaf = leaves[at];
                if (telling[leaf]) {
                    double off = residual[leaf] - location;
                    double scale = noise.scale(leaf, off);
                    double weight = noise.trust(off / scale) / (scale * scale);
                    weights += weight;
                    sum += weight * residual[leaf];
                }
            }
            if (weights == 0) {
                return new Shift(noise.level(), 1);
            }
            location = sum / weights;
        }
        return new Shift(location, spread(leaves, count, location));
    }

    private double spread(int[] leaves, int count, double location) {
        double squares = OWN_SPREAD_WORTH;
        double number = OWN_SPREAD_WORTH;
        for (int at = 0; at < count; at++) {
            int leaf = leaves[at];
            if (telling[leaf]) {
                double off = residual[leaf] - location;
                double distance = off / noise.scale(leaf, off);
                squares += distance * distance;
                number++;
            }
        }
        return Math.max(1, Math.sqrt(squares / number));
    }

    private double median(int[] leaves, int count) {
        var values = new double[count];
        int kept = 0;
        for (int at = 0; at < count; at++) {
            if (telling[leaves[at]]) {
                values[kept++] = residual[leaves[at]];
            }
        }
        if (kept == 0) {
            return noise.level();
        }
        var sorted = Arrays.copyOf(values, kept);
        Arrays.sort(sorted);
        return (sorted[(kept - 1) / 2] + sorted[kept / 2]) / 2;
    }

    @Override
    public double pull(int leaf, Shift shift) {
        if (!telling[leaf]) {
            return 0;
        }
        double distance = distance(leaf, shift);
        double surprise = Math.min(FARTHEST, Math.sqrt(2 * noise.loss(distance)));
        return Math.copySign(surprise, distance);
    }

    @Override
    public double weight(int leaf, Shift shift) {
        return telling[leaf] ? 1 : 0;
    }

    @Override
    public double error(int[] leaves, Shift shift) {
        double information = 0;
        for (int leaf : leaves) {
            if (telling[leaf]) {
                double off = residual[leaf] - shift.location();
                double scale = shift.spread() * noise.scale(leaf, off);
                information += 1 / (scale * scale);
            }
        }
        return 1 / Math.sqrt(information);
    }

    @Override
    public boolean tells(int leaf) {
        return telling[leaf];
    }

    @Override
    public double factor(double location) {
        return (2 + location) / Math.max(2 - location, 1e-9);
    }
}
