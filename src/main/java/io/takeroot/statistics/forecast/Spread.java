package io.takeroot.statistics.forecast;

import io.takeroot.statistics.numeric.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// How the models' paths scatter in one coming period.
///
/// Each model's paths are put in order, and the mean of their distances from the model's own
/// median is taken rank by rank: the mean of the models' quantiles, which is narrower and
/// better than the quantiles of all paths in one heap (Lichtendahl, Grushka-Cockayne and
/// Winkler, "Is it better to average probabilities or quantiles?", Management Science 59 (2013)
/// 1594-1611).
final class Spread {

    private final List<double[][]> paths;
    private final int step;
    private final double[] distances;

    /// @param paths one array per model, all with the same number of paths
    Spread(List<double[][]> paths, int step) {
        this.paths = paths;
        this.step = step;
        this.distances = distances();
    }

    private double[] distances() {
        var sums = new double[paths.getFirst().length];
        for (var model : paths) {
            var sorted = values(model);
            Arrays.sort(sorted);
            double median = Quantiles.ofSorted(sorted, 0.5);
            for (int rank = 0; rank < sums.length; rank++) {
                sums[rank] += (sorted[rank] - median) / paths.size();
            }
        }
        return sums;
    }

    /// The distance of a quantile from the middle.
    double distance(double probability) {
        return Quantiles.ofSorted(distances, probability);
    }

    private double[] values(double[][] model) {
        return Arrays.stream(model).mapToDouble(path -> path[step]).toArray();
    }

    /// Gives each path the value of its rank around `point`, the distance multiplied by the
    /// rank's factor, so that every model says the same of this period by itself but keeps its
    /// own dependence between periods. Answers the band.
    Band applied(double point, double[] factors, DoubleUnaryOperator back) {
        var ordered = new double[distances.length];
        for (int rank = 0; rank < ordered.length; rank++) {
            double value = point + distances[rank] * factors[rank];
            ordered[rank] = rank == 0 ? value : Math.max(ordered[rank - 1], value);
        }
        Arrays.setAll(ordered, rank -> back.applyAsDouble(ordered[rank]));
        for (var model : paths) {
            replace(model, ordered);
        }
        var all = repeated(ordered, paths.size());
        return new Band(
                back.applyAsDouble(point),
                Quantiles.ofSorted(all, 0.1),
                Quantiles.ofSorted(all, 0.9));
    }

    private static double[] repeated(double[] ordered, int times) {
        var all = new double[times * ordered.length];
        Arrays.setAll(all, i -> ordered[i / times]);
        return all;
    }

    /// Equal values, which constant models have, may change ranks: that changes nothing.
    private void replace(double[][] model, double[] ordered) {
        var byValue = model.clone();
        Arrays.sort(byValue, (a, b) -> Double.compare(a[step], b[step]));
        for (int rank = 0; rank < ordered.length; rank++) {
            byValue[rank][step] = ordered[rank];
        }
    }
}
