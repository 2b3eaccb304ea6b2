package io.takeroot.statistics.unusual;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// How rare a number is among those that came before it: -log10 of the probability of one as
/// large.
///
/// Peaks over threshold: the largest 2 % of what was seen lie above a threshold; how far they
/// lie above it gives the scale of a generalised Pareto tail (Pickands 1975; streaming: Siffer,
/// Fouque, Termier, Largouet, "Anomaly Detection in Streams with Extreme Value Theory", KDD
/// 2017). Its shape is not estimated but set to 0.3, a long tail: from a few tens of excesses
/// an estimated shape says little, and a short one calls every new record impossible.
final class Rarity {

    private static final double SHAPE = 0.3;
    private static final double TAIL = 0.02;
    private static final int FEWEST_EXCESSES = 10;
    private static final int LEARNT_FROM = 150;
    private static final int REFIT_EVERY = 20;
    private static final int REMEMBERED = 4000;
    private static final double LEAST_SHARE_OF_SPREAD = 0.02;
    private static final double LEAST_SHARE_OF_LEVEL = 1e-3;
    private static final double LEAST_SCALE = 1e-9;

    private final Deque<Double> seen = new ArrayDeque<>();
    private double[] sorted = new double[256];
    private int untilRefit;
    private double threshold;
    private double share;
    private double scale;

    /// The rarity of `number`, which is then remembered; 0 below the threshold, while the first
    /// 150 are learnt from, and for `NaN`, which is not remembered.
    double of(double number) {
        if (Double.isNaN(number)) {
            return 0;
        }
        double rarity = 0;
        if (seen.size() >= LEARNT_FROM) {
            if (untilRefit-- == 0) {
                refit();
            }
            rarity = rarity(number);
        }
        remember(number);
        return rarity;
    }

    private double rarity(double number) {
        if (number <= threshold) {
            return 0;
        }
        double decay = StrictMath.log1p(SHAPE * (number - threshold) / scale) / SHAPE;
        return (decay - StrictMath.log(share)) / StrictMath.log(10);
    }

    private void refit() {
        untilRefit = REFIT_EVERY - 1;
        int count = seen.size();
        int excesses = Math.max(FEWEST_EXCESSES, (int) (TAIL * count));
        threshold = sorted[count - excesses - 1];
        share = (double) excesses / count;
        double mean = 0;
        for (int i = count - excesses; i < count; i++) {
            mean += (sorted[i] - threshold) / excesses;
        }
        double spread = sorted[(int) (0.9 * count)] - sorted[(int) (0.1 * count)];
        double least =
                Math.max(
                        LEAST_SHARE_OF_SPREAD * spread,
                        LEAST_SHARE_OF_LEVEL * Math.abs(sorted[count / 2]));
        // a generalised Pareto distribution's mean is its scale / (1 - shape)
        scale = Math.max(mean * (1 - SHAPE), Math.max(least, LEAST_SCALE));
    }

    private void remember(double number) {
        if (seen.size() == REMEMBERED) {
            int oldest = Arrays.binarySearch(sorted, 0, seen.size(), seen.removeFirst());
            System.arraycopy(sorted, oldest + 1, sorted, oldest, seen.size() - oldest);
        }
        int count = seen.size();
        if (count == sorted.length) {
            sorted = Arrays.copyOf(sorted, Math.min(REMEMBERED, 2 * count));
        }
        int found = Arrays.binarySearch(sorted, 0, count, number);
        int place = found < 0 ? -found - 1 : found;
        System.arraycopy(sorted, place, sorted, place + 1, count - place);
        sorted[place] = number;
        seen.addLast(number);
    }
}
