package io.takeroot.statistics.unusual;

import java.util.Arrays;

/// How far each value lies from what all *other* values say, and how much each place looks like
/// the start of a new level.
///
/// The auxiliary residuals of Harvey and Koopman ("Diagnostic Checking of Unobserved-Components
/// Time Series Models", Journal of Business & Economic Statistics 10, 1992) by the smoothing
/// recursions of de Jong ("Smoothing and Interpolation with the State-Space Model", JASA 84,
/// 1989). At the last place they are the one-step forecast error: with hindsight and without it
/// is the same method. Checked against generalised least squares with a dummy for each place,
/// written out in full (`ResidualsTests`, 1e-6).
///
/// @param expected the value that all other values say, per place
/// @param deviation the standard deviation around it, in units of the noise's
/// @param jump the t-statistic of a new level from this place on, in units of the noise's
/// deviation
/// @param step the new level less the old one, where a shift was taken in; else 0
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Residuals(double[] expected, double[] deviation, double[] jump, double[] step) {

    private static final double LEAST = 1e-12;
    private static final double FLOOR_OF_MEAN = 0.3;
    private static final double LEAST_ERROR = 1e-3;

    /// The value at the place less what was expected, over its deviation; `NaN` where missing.
    double standardised(Filter filter, int place) {
        return (filter.value(place) - expected[place]) / deviation[place];
    }

    static Residuals of(Filter filter) {
        int length = filter.length();
        var residuals =
                new Residuals(
                        new double[length],
                        new double[length],
                        new double[length],
                        new double[length]);
        var score = new double[filter.size()];
        var information = new double[filter.size()][filter.size()];
        for (int place = length - 1; place >= 0; place--) {
            residuals.back(filter, place, score, information);
            residuals.jump[place] = score[0] / Math.sqrt(Math.max(information[0][0], LEAST));
            residuals.step[place] = filter.moved(place) ? Filter.VAGUE * score[0] : 0;
            throughPrediction(score, information);
        }
        return residuals;
    }

    /// Takes in the value at `place`, given the score and information of all later ones.
    private void back(Filter filter, int place, double[] score, double[][] information) {
        var cross = filter.cross(place);
        double variance = filter.variance(place);
        double ahead = 0;
        double quadratic = 0;
        var informed = new double[cross.length];
        for (int i = 0; i < cross.length; i++) {
            ahead += cross[i] * score[i];
            for (int j = 0; j < cross.length; j++) {
                informed[i] += information[i][j] * cross[j];
            }
            quadratic += informed[i] * cross[i];
        }
        if (!filter.used(place)) {
            expected[place] = filter.expected(place) + ahead;
            deviation[place] = Math.sqrt(Math.max(variance - quadratic, LEAST));
            return;
        }
        double smoothed = (filter.value(place) - filter.expected(place) - ahead) / variance;
        double precision = 1 / variance + quadratic / (variance * variance);
        expected[place] = filter.value(place) - smoothed / precision;
        deviation[place] = 1 / Math.sqrt(precision);
        for (int seen : places(filter.effect(place))) {
            score[seen] += smoothed;
            for (int j = 0; j < cross.length; j++) {
                information[seen][j] -= informed[j] / variance;
                information[j][seen] -= informed[j] / variance;
            }
        }
        for (int seen : places(filter.effect(place))) {
            for (int other : places(filter.effect(place))) {
                information[seen][other] += precision;
            }
        }
    }

    private static int[] places(int effect) {
        return effect > 0 ? new int[] {0, effect} : new int[] {0};
    }

    /// Level and slope feed the next level; the rest stays.
    private static void throughPrediction(double[] score, double[][] information) {
        score[1] += score[0];
        for (int j = 0; j < score.length; j++) {
            information[1][j] += information[0][j];
        }
        for (int j = 0; j < score.length; j++) {
            information[j][1] += information[j][0];
        }
    }

    /// The usual error: 1.4826 x the median of the absolute standardised residuals of used
    /// values, floored so that a series which is mostly exact does not call every ripple a
    /// wave.
    double usualError(Filter filter) {
        var sizes = new double[filter.length()];
        int count = 0;
        double sum = 0;
        for (int place = 1; place < filter.length(); place++) {
            if (filter.used(place)) {
                double size = Math.abs(standardised(filter, place));
                sizes[count++] = size;
                sum += size;
            }
        }
        Arrays.sort(sizes, 0, count);
        double median = (sizes[(count - 1) / 2] + sizes[count / 2]) / 2;
        return Math.max(Math.max(1.4826 * median, FLOOR_OF_MEAN * sum / count), LEAST_ERROR);
    }
}
