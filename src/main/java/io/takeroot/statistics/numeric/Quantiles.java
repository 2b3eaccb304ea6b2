package io.takeroot.statistics.numeric;

import java.util.Arrays;

public final class Quantiles {

    private Quantiles() {}

    /// Type 7 of Hyndman and Fan (1996), R's default.
    public static double ofSorted(double[] sorted, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability is " + probability + ", expected 0..1");
        }
        double position = (sorted.length - 1) * probability;
        int below = (int) position;
        if (below == sorted.length - 1) {
            return sorted[below];
        }
        return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
    }

    public static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, 0.5);
    }
}
