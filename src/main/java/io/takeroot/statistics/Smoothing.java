package io.takeroot.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleSupplier;

/// Exponential smoothing as an innovations state space model: a level, perhaps a trend (straight or
/// damped), perhaps a season, each corrected by a share of the last error.
///
/// Hyndman, Koehler, Ord and Snyder, "Forecasting with Exponential Smoothing" (Springer 2008): the
/// forms ANN, AAN, AAdN, ANA, AAA, AAdA (errors added) and MNN, MAN, MAdN, MNM, MAM, MAdM (errors
/// and season multiply), tables 2.2 and 2.3; likelihood equation 5.3; the form with the least
/// corrected Akaike criterion is taken (section 7.2).
final class Smoothing implements Model {

    /// Longer seasons have more states than a few years of values can carry: they are removed
    /// first.
    private static final int LONGEST_SEASON_IN_STATES = 24;

    private final SmoothingForm form;
    private final Season removed;
    private final SmoothingState end;
    private final double[] parameters;
    private final double deviation;
    private final int length;
    private final double criterion;

    private Smoothing(
            SmoothingForm form,
            Season removed,
            double[] plain,
            double[] parameters,
            double[] seasonStart) {
        this.form = form;
        this.removed = removed;
        this.parameters = parameters;
        this.length = plain.length;
        this.end = form.start(parameters, seasonStart);
        double likelihood = form.run(end, parameters, plain);
        int count = form.parameters(seasonStart.length);
        this.deviation = Math.sqrt(end.squares / Math.max(1, length - count));
        this.criterion =
                likelihood
                        + 2.0 * count
                        + 2.0 * count * (count + 1) / Math.max(0.5, length - count - 1);
    }

    static Smoothing fitted(double[] values, int seasonLength, Season found, boolean positive) {
        boolean inStates = seasonLength <= LONGEST_SEASON_IN_STATES;
        var removed = inStates ? Season.none() : found;
        var plain = removed.removedFrom(values);
        boolean maySeason = seasonLength > 1 && inStates && values.length >= 2 * seasonLength + 5;
        return forms(positive, maySeason).stream()
                .filter(form -> values.length > form.parameters(seasonLength) + 1)
                .map(form -> fitted(form, plain, removed, seasonLength))
                .min(Comparator.comparingDouble(fit -> fit.criterion))
                .orElseThrow();
    }

    private static List<SmoothingForm> forms(boolean positive, boolean maySeason) {
        var forms = new ArrayList<SmoothingForm>();
        for (var trend : SmoothingForm.Trend.values()) {
            for (boolean seasonal : new boolean[] {false, true}) {
                for (boolean relative : new boolean[] {false, true}) {
                    if ((positive || !relative) && (maySeason || !seasonal)) {
                        forms.add(new SmoothingForm(trend, seasonal, relative));
                    }
                }
            }
        }
        return forms;
    }

    private static Smoothing fitted(
            SmoothingForm form, double[] plain, Season removed, int seasonLength) {
        var season =
                form.seasonal()
                        ? Season.decomposed(plain, seasonLength, form.relative())
                        : Season.none();
        var seasonStart = form.seasonal() ? season.indices() : new double[0];
        var deseasonalised = form.seasonal() ? season.removedFrom(plain) : plain;
        var line =
                Line.through(
                        deseasonalised, Math.min(plain.length, Math.max(10, 2 * seasonLength)));
        double spread = spread(deseasonalised);
        var best =
                NelderMead.minimum(
                        point ->
                                form.allows(point)
                                        ? form.run(form.start(point, seasonStart), point, plain)
                                        : Double.POSITIVE_INFINITY,
                        form.firstGuess(line),
                        form.firstSteps(spread));
        return new Smoothing(form, removed, plain, best, seasonStart);
    }

    private static double spread(double[] values) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += Math.abs(values[i] - values[i - 1]);
        }
        return Math.max(sum / values.length, 1e-8 * (1 + Math.abs(values[0])));
    }

    @Override
    public String words() {
        return "exponential smoothing ("
                + form.words()
                + (removed.found() ? ", season removed" : "")
                + ")";
    }

    @Override
    public double[] path(int horizon, DoubleSupplier normal) {
        var path = new double[horizon];
        var state = end.copied();
        for (int step = 0; step < horizon; step++) {
            double error = deviation * normal.getAsDouble();
            double expected = form.expected(state, parameters);
            double value = form.relative() ? expected * (1 + error) : expected + error;
            form.correct(state, parameters, error);
            path[step] = removed.addedTo(value, length + step);
        }
        return path;
    }

    @Override
    public String toString() {
        return words() + " " + Arrays.toString(parameters);
    }
}
