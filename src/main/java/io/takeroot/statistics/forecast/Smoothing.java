package io.takeroot.statistics.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Exponential smoothing: every form the values can carry is fitted, and the forms share the
/// say by their corrected Akaike criterion (AICc), a form's weight being exp(-difference to the
/// best / 2).
///
/// Forms, equations and likelihood: [SmoothingForm]. Weights instead of the single best form:
/// Kolassa, "Combining exponential smoothing forecasts using Akaike weights", International
/// Journal of Forecasting 27 (2011) 238-251; forms close to the best differ more in their
/// forecasts than in their fit, and a new value may make them change places.
final class Smoothing implements Model {

    /// Longer seasons have more states than a few years of values can carry: they are removed
    /// first.
    private static final int LONGEST_SEASON_IN_STATES = 24;

    private static final double LEAST_WEIGHT = 0.02;

    private final Season removed;
    private final double[] plain;
    private final int length;
    private final List<SmoothingFit> fits;
    private final double[] weights;

    private Smoothing(Season removed, double[] plain, List<SmoothingFit> fits) {
        this.removed = removed;
        this.plain = plain;
        this.length = plain.length;
        double best = fits.getFirst().criterion();
        this.fits = fits.stream().filter(fit -> likely(fit, best) >= LEAST_WEIGHT).toList();
        double sum = this.fits.stream().mapToDouble(fit -> likely(fit, best)).sum();
        this.weights = this.fits.stream().mapToDouble(fit -> likely(fit, best) / sum).toArray();
    }

    private static double likely(SmoothingFit fit, double best) {
        return StrictMath.exp((best - fit.criterion()) / 2);
    }

    static Smoothing fitted(double[] values, int seasonLength, Season found, boolean positive) {
        boolean inStates = seasonLength <= LONGEST_SEASON_IN_STATES && !found.smooth();
        var removed = inStates ? Season.none() : found;
        var plain = removed.removedFrom(values);
        boolean maySeason = seasonLength > 1 && inStates && values.length >= 2 * seasonLength + 5;
        var fits =
                forms(positive, maySeason).stream()
                        .filter(form -> values.length > form.parameters(seasonLength) + 1)
                        .map(form -> SmoothingFit.of(form, plain, seasonLength))
                        .filter(SmoothingFit::canBeSimulated)
                        .sorted(Comparator.comparingDouble(SmoothingFit::criterion))
                        .toList();
        return new Smoothing(removed, plain, fits);
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

    @Override
    public String words() {
        return "exponential smoothing ("
                + fits.getFirst().form().words()
                + (removed.found() ? ", season removed" : "")
                + (fits.size() > 1 ? " and " + (fits.size() - 1) + " more" : "")
                + ")";
    }

    @Override
    public double[] point(int horizon) {
        return withSeason(weighted(horizon, fit -> fit.path(horizon, () -> 0)), length);
    }

    @Override
    public double[] fitted() {
        return withSeason(weighted(length, fit -> fit.fitted(plain)), 0);
    }

    private double[] weighted(int count, Function<SmoothingFit, double[]> ofFit) {
        var sums = new double[count];
        for (int i = 0; i < weights.length; i++) {
            var values = ofFit.apply(fits.get(i));
            for (int at = 0; at < count; at++) {
                sums[at] += weights[i] * values[at];
            }
        }
        return sums;
    }

    @Override
    public double[] path(int horizon, RandomGenerator random) {
        return withSeason(drawn(random).path(horizon, random::nextGaussian), length);
    }

    private SmoothingFit drawn(RandomGenerator random) {
        double left = random.nextDouble();
        int chosen = 0;
        while (chosen < weights.length - 1 && left >= weights[chosen]) {
            left -= weights[chosen];
            chosen++;
        }
        return fits.get(chosen);
    }

    private double[] withSeason(double[] values, int first) {
        for (int i = 0; i < values.length; i++) {
            values[i] = removed.addedTo(values[i], first + i);
        }
        return values;
    }
}
