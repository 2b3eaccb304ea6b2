package io.takeroot.statistics.impact;

import io.takeroot.statistics.numeric.Quantiles;
import java.util.Arrays;

/// What the draws say of one figure: their mean, their deviation (n - 1), and the range from
/// their 2.5 % to their 97.5 % point (type 7).
record StructuralEffect(double mean, double deviation, double low, double high) {

    static StructuralEffect of(double[] draws) {
        var sorted = draws.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        double squares = Arrays.stream(sorted).map(draw -> (draw - mean) * (draw - mean)).sum();
        return new StructuralEffect(
                mean,
                Math.sqrt(squares / (sorted.length - 1)),
                Quantiles.ofSorted(sorted, 0.025),
                Quantiles.ofSorted(sorted, 0.975));
    }

    StructuralEffect times(double factor) {
        return new StructuralEffect(mean * factor, deviation * factor, low * factor, high * factor);
    }
}
