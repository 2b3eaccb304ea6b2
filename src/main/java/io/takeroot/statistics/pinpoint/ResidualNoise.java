package io.takeroot.statistics.pinpoint;

import java.util.Arrays;

/// How far residuals scatter without a cause: a scale by the leaf's size and by side, and tails.
final class ResidualNoise {

    private static final int SAMPLE = 5_000;
    private static final int LEAVES_PER_BIN = 200;
    private static final int MOST_BINS = 16;

    /// A scale learnt from few leaves is itself unsure, as if the noise had heavier tails.
    private static final double LEAVES_PER_DEGREE = 5;
    private static final double[] TAILS = {3, 4, 6, 10, 20, Double.POSITIVE_INFINITY};

    /// The negative log of each tail's density at 0, for a scale of 1.
    private static final double[] LOSS_AT_CENTRE = {
        1.0008888496235095,
        0.9808292530117257,
        0.9604182557515988,
        0.9438973521509508,
        0.9314333403793995,
        0.9189385332046727
    };

    private final double level;
    private final double[] scales;
    private final double below;
    private final double above;
    private final double tail;
    private final double skew;

    private ResidualNoise(double level, double[] scales, double[] sides, double tail, double skew) {
        this.level = level;
        this.scales = scales;
        this.below = sides[0];
        this.above = sides[1];
        this.tail = tail;
        this.skew = skew;
    }

    static ResidualNoise of(
            double[] residual, double[] size, boolean[] included, double roundingVariance) {
        var sample = sample(included);
        var values = sorted(residual, sample);
        double level = mode(values);
        double whole = scale(values, level);
        level = centre(values, level, 2.5 * whole);
        var sides = new double[] {side(values, level, whole, -1), side(values, level, whole, 1)};
        var bySize = new SizeScale(residual, size, sample, level, whole);
        var scales = new double[residual.length];
        for (int i = 0; i < residual.length; i++) {
            double rounding = size[i] > 0 ? roundingVariance / (size[i] * size[i]) : 0;
            scales[i] = Math.sqrt(square(bySize.at(size[i])) + rounding);
        }
        double tail = tail(residual, sample, level, scales, sides);
        return new ResidualNoise(
                level,
                scales,
                sides,
                Math.min(tail, sample.length / LEAVES_PER_DEGREE),
                Math.abs(Math.log(sides[0] / sides[1])));
    }

    private static double square(double value) {
        return value * value;
    }

    /// Every so-many-th leaf in canonical order: an even sample that no order of input changes.
    private static int[] sample(boolean[] included) {
        var all = new int[included.length];
        int count = 0;
        for (int i = 0; i < included.length; i++) {
            if (included[i]) {
                all[count++] = i;
            }
        }
        int kept = Math.min(count, SAMPLE);
        var sample = new int[kept];
        for (int i = 0; i < kept; i++) {
            sample[i] = all[(int) ((long) i * count / kept)];
        }
        return sample;
    }

    private static double[] sorted(double[] residual, int[] sample) {
        var values = new double[sample.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = residual[sample[i]];
        }
        Arrays.sort(values);
        return values;
    }

    /// The half-sample mode (Bickel and Frühwirth, 2006): the densest half of the densest half,
    /// stopped while there are enough values to average.
    private static double mode(double[] sorted) {
        int from = 0;
        int count = sorted.length;
        while (count > 20) {
            int half = (count + 1) / 2;
            int best = from;
            for (int at = from; at + half <= from + count; at++) {
                if (sorted[at + half - 1] - sorted[at] < sorted[best + half - 1] - sorted[best]) {
                    best = at;
                }
            }
            from = best;
            count = half;
        }
        double sum = 0;
        for (int at = from; at < from + count; at++) {
            sum += sorted[at];
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double scale(double[] sorted, double level) {
        double within = Double.POSITIVE_INFINITY;
        double scale = 0;
        for (int round = 0; round < 4; round++) {
            var distances = new double[sorted.length];
            int count = 0;
            for (double value : sorted) {
                if (Math.abs(value - level) <= within) {
                    distances[count++] = Math.abs(value - level);
                }
            }
            var kept = Arrays.copyOf(distances, count);
            Arrays.sort(kept);
            scale = count == 0 ? 0 : 1.4826 * kept[count / 2];
            within = 3.5 * scale;
        }
        return Math.max(scale, 1e-4);
    }

    private static double centre(double[] sorted, double level, double within) {
        double centre = level;
        for (int round = 0; round < 5; round++) {
            double sum = 0;
            int count = 0;
            for (double value : sorted) {
                if (Math.abs(value - centre) <= within) {
                    sum += value;
                    count++;
                }
            }
            centre = count == 0 ? centre : sum / count;
        }
        return centre;
    }

    /// How much wider this side is than both together.
    private static double side(double[] sorted, double level, double whole, int sign) {
        double squares = 0;
        int count = 0;
        for (double value : sorted) {
            double distance = (value - level) * sign;
            if (distance >= 0 && distance <= 3 * whole) {
                squares += distance * distance;
                count++;
            }
        }
        double own = count < 30 ? whole : Math.sqrt(squares / count) * 1.014;
        return Math.clamp(own / whole, 0.5, 2);
    }

    private static double tail(
            double[] residual, int[] sample, double level, double[] scales, double[] sides) {
        var distances = new double[2][sample.length];
        var counts = new int[2];
        for (int leaf : sample) {
            double off = residual[leaf] - level;
            int side = off < 0 ? 0 : 1;
            distances[side][counts[side]++] = Math.abs(off) / (scales[leaf] * sides[side]);
        }
        var bySide = new double[2][];
        for (int side = 0; side < 2; side++) {
            bySide[side] = Arrays.copyOf(distances[side], counts[side]);
            Arrays.sort(bySide[side]);
        }
        var quiet = far(bySide[0]) < far(bySide[1]) ? bySide[0] : bySide[1];
        return quiet.length < 50 ? Double.POSITIVE_INFINITY : tail(quiet);
    }

    private static double far(double[] sorted) {
        return sorted.length < 7 ? 3 : sorted[sorted.length - 6];
    }

    private static double tail(double[] distances) {
        double best = Double.POSITIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; at < TAILS.length; at++) {
            double sum = distances.length * LOSS_AT_CENTRE[at];
            for (double distance : distances) {
                sum += loss(distance, TAILS[at]);
            }
            if (sum < least) {
                least = sum;
                best = TAILS[at];
            }
        }
        return best;
    }

    /// How unlike its two sides are: the log of the ratio of their widths, without its sign.
    double skew() {
        return skew;
    }

    double level() {
        return level;
    }

    double scale(int leaf, double off) {
        return scales[leaf] * (off < 0 ? below : above);
    }

    double loss(double distance) {
        return loss(distance, tail);
    }

    private static double loss(double distance, double tail) {
        return Double.isInfinite(tail)
                ? distance * distance / 2
                : (tail + 1) / 2 * Math.log(1 + distance * distance / tail);
    }

    /// How much a leaf at this distance counts in a mean: 1 at the centre of a normal noise.
    double trust(double distance) {
        return Double.isInfinite(tail) ? 1 : (tail + 1) / (tail + distance * distance);
    }

    /// The scale by size: the spread in bins of equally many leaves, interpolated.
    private static final class SizeScale {

        private final double[] upTo;
        private final double[] scales;

        SizeScale(double[] residual, double[] size, int[] sample, double level, double whole) {
            int bins = Math.clamp(sample.length / LEAVES_PER_BIN, 1, MOST_BINS);
            var sizes = new double[sample.length];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = size[sample[i]];
            }
            Arrays.sort(sizes);
            upTo = new double[bins];
            for (int bin = 0; bin < bins; bin++) {
                upTo[bin] =
                        bin == bins - 1
                                ? Double.POSITIVE_INFINITY
                                : sizes[(int) ((long) (bin + 1) * sizes.length / bins) - 1];
            }
            scales = new double[bins];
            var members = new double[bins][sample.length];
            var counts = new int[bins];
            for (int leaf : sample) {
                int bin = bin(size[leaf]);
                members[bin][counts[bin]++] = residual[leaf];
            }
            for (int bin = 0; bin < bins; bin++) {
                var values = Arrays.copyOf(members[bin], counts[bin]);
                scales[bin] = Math.max(scale(values, level), 0.3 * whole);
            }
        }

        double at(double size) {
            return scales[bin(size)];
        }

        private int bin(double size) {
            int bin = 0;
            while (size > upTo[bin]) {
                bin++;
            }
            return bin;
        }
    }
}
