package io.takeroot.statistics.impact;

import io.takeroot.statistics.numeric.Quantiles;
import java.util.Arrays;

/// Draws of what the outcome would have been: `paths[draw][step after the start]`, in the
/// outcome's unit; and the share of draws in which each control was in (0..1).
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record StructuralPosterior(double[][] paths, double[] inclusion) {

    /// The mean of the draws at each step.
    double[] means() {
        var means = new double[paths[0].length];
        for (var path : paths) {
            for (int step = 0; step < means.length; step++) {
                means[step] += path[step] / paths.length;
            }
        }
        return means;
    }

    /// The value at each step below which this share of the draws lies.
    double[] quantiles(double probability) {
        var quantiles = new double[paths[0].length];
        for (int step = 0; step < quantiles.length; step++) {
            int at = step;
            var values = Arrays.stream(paths).mapToDouble(path -> path[at]).sorted().toArray();
            quantiles[step] = Quantiles.ofSorted(values, probability);
        }
        return quantiles;
    }

    /// The mean of each draw over the steps at which `actual` is known.
    double[] averages(double[] actual) {
        return Arrays.stream(paths).mapToDouble(path -> average(path, actual)).toArray();
    }

    private static double average(double[] path, double[] actual) {
        double sum = 0;
        int count = 0;
        for (int step = 0; step < path.length; step++) {
            if (!Double.isNaN(actual[step])) {
                sum += path[step];
                count++;
            }
        }
        return sum / count;
    }
}
