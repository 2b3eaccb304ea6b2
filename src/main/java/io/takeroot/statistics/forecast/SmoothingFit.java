package io.takeroot.statistics.forecast;

import io.takeroot.statistics.numeric.NelderMead;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/// One form of exponential smoothing, fitted by maximum likelihood.
///
/// @param criterion the corrected Akaike criterion, constants left out: the less the better
/// @param deviation of the one-step errors, squares divided by n less the parameters besides
/// itself; a share of the level where the form is relative
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record SmoothingFit(
        SmoothingForm form,
        double[] parameters,
        SmoothingState start,
        SmoothingState end,
        double criterion,
        double deviation) {

    static SmoothingFit of(SmoothingForm form, double[] values, int seasonLength) {
        var season =
                form.seasonal()
                        ? Season.decomposed(values, seasonLength, form.relative())
                        : Season.none();
        var start = form.seasonal() ? season.indices() : new double[0];
        var plain = season.removedFrom(values);
        var line = Line.through(plain, Math.min(values.length, Math.max(10, 2 * seasonLength)));
        ToDoubleFunction<double[]> fit =
                point ->
                        form.allows(point)
                                ? form.run(form.start(point, start), point, values)
                                : Double.POSITIVE_INFINITY;
        var parameters =
                NelderMead.minimum(
                        fit, best(form.guesses(line), fit), form.firstSteps(spread(plain)));
        return fitted(form, parameters, start, values);
    }

    private static double[] best(List<double[]> guesses, ToDoubleFunction<double[]> fit) {
        var best = guesses.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (var guess : guesses) {
            double value = fit.applyAsDouble(guess);
            if (value < least) {
                least = value;
                best = guess;
            }
        }
        return best;
    }

    private static SmoothingFit fitted(
            SmoothingForm form, double[] parameters, double[] start, double[] values) {
        var end = form.start(parameters, start);
        double likelihood = form.run(end, parameters, values);
        int count = form.parameters(start.length);
        int freedom = values.length - count;
        return new SmoothingFit(
                form,
                parameters,
                form.start(parameters, start),
                end,
                likelihood + 2.0 * count + 2.0 * count * (count + 1) / (freedom - 1),
                Math.sqrt(end.squares / (freedom + 1)));
    }

    /// The mean step between neighbours, so that the search starts at the size of the values.
    private static double spread(double[] values) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += Math.abs(values[i] - values[i - 1]);
        }
        return Math.max(sum / values.length, 1e-8 * (1 + Math.abs(values[0])));
    }

    /// Whether its errors can be simulated; forms that add errors always can.
    boolean canBeSimulated() {
        return !form.relative() || deviation <= Noise.MOST_RELATIVE;
    }

    /// What it expects of each of the `values` it was fitted to, from those before.
    double[] fitted(double[] values) {
        var fitted = new double[values.length];
        var state = start.copied();
        for (int i = 0; i < values.length; i++) {
            fitted[i] = form.expected(state, parameters);
            double error = values[i] - fitted[i];
            form.correct(state, parameters, form.relative() ? error / fitted[i] : error);
        }
        return fitted;
    }

    double[] path(int horizon, DoubleSupplier normal) {
        var path = new double[horizon];
        var state = end.copied();
        for (int step = 0; step < horizon; step++) {
            double error = deviation * normal.getAsDouble();
            double expected = form.expected(state, parameters);
            path[step] = form.relative() ? expected * (1 + error) : expected + error;
            form.correct(state, parameters, error);
        }
        return path;
    }
}
