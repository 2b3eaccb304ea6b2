package io.takeroot.statistics.forecast;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// The part of a series that repeats: one index per place in the season, or none.
///
/// Whether there is one is decided by the test of the M4 competition (Makridakis, Spiliotis and
/// Assimakopoulos, International Journal of Forecasting 36, 2020): the autocorrelation at the
/// season's lag, 90 % two-sided, Bartlett's variance. The indices come from the classical
/// decomposition by centred moving averages. Where that test is not sure, a smooth season may
/// still be clear ([Wave]).
///
/// @param smooth whether the indices come from a wave: a few numbers, not one per place
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Season(double[] indices, boolean multiplies, boolean smooth) {

    private static final double NINETY_PERCENT = 1.645;

    static Season none() {
        return new Season(new double[] {0}, false, false);
    }

    boolean found() {
        return indices.length > 1;
    }

    /// The season that the values show, none with less than two full seasons.
    static Season of(double[] values, int length, boolean multiplies) {
        if (length == 1 || values.length < 2 * length) {
            return none();
        }
        if (repeats(values, length)) {
            return decomposed(values, length, multiplies);
        }
        return length < Wave.SHORTEST_SEASON ? none() : waving(values, length, multiplies);
    }

    private static Season waving(double[] values, int length, boolean multiplies) {
        var wave = Wave.of(multiplies ? each(values, StrictMath::log) : values, length);
        if (wave.length == 0) {
            return none();
        }
        return new Season(multiplies ? each(wave, StrictMath::exp) : wave, multiplies, true);
    }

    private static double[] each(double[] values, DoubleUnaryOperator operator) {
        return Arrays.stream(values).map(operator).toArray();
    }

    private static boolean repeats(double[] values, int length) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = correlated(values, mean, 0);
        if (variance == 0) {
            return false;
        }
        double squares = 0;
        for (int lag = 1; lag < length; lag++) {
            double correlation = correlated(values, mean, lag) / variance;
            squares += correlation * correlation;
        }
        double limit = NINETY_PERCENT * Math.sqrt((1 + 2 * squares) / values.length);
        return Math.abs(correlated(values, mean, length) / variance) > limit;
    }

    private static double correlated(double[] values, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < values.length; i++) {
            sum += (values[i] - mean) * (values[i - lag] - mean);
        }
        return sum;
    }

    /// The indices whether or not the test finds a season; at least two full seasons.
    static Season decomposed(double[] values, int length, boolean multiplies) {
        var sums = new double[length];
        var counts = new int[length];
        int half = length / 2;
        for (int i = half; i + half < values.length; i++) {
            double level = centredMean(values, i, length);
            sums[i % length] += multiplies ? values[i] / level : values[i] - level;
            counts[i % length]++;
        }
        var indices = new double[length];
        for (int place = 0; place < length; place++) {
            indices[place] = sums[place] / counts[place];
        }
        double mean = Arrays.stream(indices).average().orElseThrow();
        return new Season(
                Arrays.stream(indices)
                        .map(index -> multiplies ? index / mean : index - mean)
                        .toArray(),
                multiplies,
                false);
    }

    private static double centredMean(double[] values, int centre, int length) {
        int half = length / 2;
        double sum = 0;
        for (int i = centre - half; i <= centre + half; i++) {
            sum += values[i];
        }
        if (length % 2 == 0) {
            sum -= (values[centre - half] + values[centre + half]) / 2;
        }
        return sum / length;
    }

    /// Which share of what the trend leaves this season explains, at most 1, below 0 where it
    /// adds to it: Wang, Smith and Hyndman, "Characteristic-based clustering for time series
    /// data", Data Mining and Knowledge Discovery 13 (2006) 335-364. The trend is a centred
    /// mean over a season.
    double strength(double[] values) {
        int length = indices.length;
        int half = length / 2;
        var detrended = new double[values.length - 2 * half];
        var rest = new double[detrended.length];
        for (int i = 0; i < rest.length; i++) {
            double level = centredMean(values, i + half, length);
            double value = values[i + half];
            double index = index(i + half);
            detrended[i] = multiplies ? value / level : value - level;
            rest[i] = multiplies ? value / index / level : value - index - level;
        }
        return 1 - variance(rest) / variance(detrended);
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return correlated(values, mean, 0) / values.length;
    }

    double index(int place) {
        return indices[place % indices.length];
    }

    /// The values without this season.
    double[] removedFrom(double[] values) {
        var removed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            removed[i] = multiplies ? values[i] / index(i) : values[i] - index(i);
        }
        return removed;
    }

    /// The value at `place` with this season.
    double addedTo(double value, int place) {
        return multiplies ? value * index(place) : value + index(place);
    }
}
