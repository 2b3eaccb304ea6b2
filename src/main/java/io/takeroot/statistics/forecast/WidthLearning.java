package io.takeroot.statistics.forecast;

import io.takeroot.statistics.Series;
import io.takeroot.statistics.numeric.NelderMead;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Learns how far from the middle each quantile should lie: the factor's two numbers that give
/// the least pinball loss over all back-tested periods (Koenker and Bassett, "Regression
/// quantiles", Econometrica 46 (1978) 33-50), losses being scaled by the usual change of each
/// series, as the mean scaled interval score scales them.
final class WidthLearning {

    private static final double[] FIRST_STEPS = {0.1, 0.1};

    /// One coming period: what came, and what was simulated.
    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Came(
            History history, double actual, double point, double[] distances, double weight) {

        double loss(int at, Calibration.Width width) {
            double reach = distances[at] * width.factor(history.worked().length);
            double error = actual - history.back(point + reach);
            double probability = Calibration.PROBABILITIES.get(at);
            return weight * Math.max(probability * error, (probability - 1) * error);
        }
    }

    private final List<Came> all = new ArrayList<>();

    /// Adds a back-test; one whose past never changed teaches nothing.
    void add(Backtest backtest, long seed) {
        var history = History.of(backtest.past());
        double change = usualChange(backtest.past());
        if (history.constant() || change == 0) {
            return;
        }
        var coming = backtest.coming();
        var pool = Forecasts.pool(history, coming.length);
        var points = pool.points();
        var distances = pool.distances(new SplittableRandom(seed), Calibration.PROBABILITIES);
        for (int i = 0; i < coming.length; i++) {
            double weight = 1 / (change * coming.length);
            all.add(new Came(history, coming[i], points[i], distances.get(i), weight));
        }
    }

    private static double usualChange(Series past) {
        var values = past.values();
        int lag = values.length > past.season() ? past.season() : 1;
        double sum = 0;
        for (int i = lag; i < values.length; i++) {
            sum += Math.abs(values[i] - values[i - lag]);
        }
        return sum / (values.length - lag);
    }

    List<Calibration.Width> learned() {
        var widths = new ArrayList<Calibration.Width>();
        for (int at = 0; at < Calibration.PROBABILITIES.size(); at++) {
            widths.add(learned(at));
        }
        return widths;
    }

    private Calibration.Width learned(int at) {
        var best =
                NelderMead.minimum(
                        point -> loss(at, new Calibration.Width(point[0], point[1])),
                        new double[2],
                        FIRST_STEPS);
        return new Calibration.Width(best[0], best[1]);
    }

    private double loss(int at, Calibration.Width width) {
        double sum = 0;
        for (var came : all) {
            sum += came.loss(at, width);
        }
        return sum;
    }
}
