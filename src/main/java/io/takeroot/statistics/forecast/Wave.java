package io.takeroot.statistics.forecast;

import io.takeroot.statistics.numeric.LeastSquares;
import java.util.Arrays;

/// A smooth season: two waves per season (one of its length, one of half of it) through a series
/// with a straight trend.
///
/// The test of the autocorrelation asks for many seasons when the season is smooth, because it
/// takes the neighbours' likeness for persistence. Two waves cost four numbers however long the
/// season, so two seasons can show them. Regression on 1, t and the waves with errors that follow
/// each other (Cochrane and Orcutt, Journal of the American Statistical Association 44 (1949)
/// 32-61); the waves stay if their F is above 5, which pure noise exceeds in fewer than 1 of 100
/// series.
final class Wave {

    static final int SHORTEST_SEASON = 7;

    private static final double CLEAR = 5;
    private static final int TREND = 2;
    private static final int WAVES = 4;
    private static final int ROUNDS = 3;
    private static final double MOST_LIKENESS = 0.95;

    private Wave() {}

    /// One number per place in the season, mean 0; empty when no wave is clear.
    static double[] of(double[] values, int length) {
        var rows = new double[values.length][];
        Arrays.setAll(rows, i -> row(i, values.length, length));
        var coefficients = LeastSquares.of(rows, values).coefficients();
        double likeness = 0;
        double clear = 0;
        for (int round = 0; round < ROUNDS; round++) {
            likeness = likeness(rows, values, coefficients);
            var lagged = lagged(values, likeness);
            var full = LeastSquares.of(lagged(rows, likeness, TREND + WAVES), lagged);
            var plain = LeastSquares.of(lagged(rows, likeness, TREND), lagged);
            coefficients = full.coefficients();
            int freedom = lagged.length - TREND - WAVES - 1;
            clear = (plain.squares() - full.squares()) / WAVES / (full.squares() / freedom);
        }
        return clear > CLEAR ? wave(coefficients, length) : new double[0];
    }

    private static double[] row(int i, int count, int length) {
        double angle = 2 * Math.PI * i / length;
        return new double[] {
            1,
            (double) i / count,
            StrictMath.cos(angle),
            StrictMath.sin(angle),
            StrictMath.cos(2 * angle),
            StrictMath.sin(2 * angle)
        };
    }

    /// How much each error keeps of the one before.
    private static double likeness(double[][] rows, double[] values, double[] coefficients) {
        double products = 0;
        double squares = 0;
        double before = 0;
        for (int i = 0; i < values.length; i++) {
            double error = values[i] - LeastSquares.fitted(rows[i], coefficients);
            products += error * before;
            squares += error * error;
            before = error;
        }
        return squares == 0 ? 0 : Math.clamp(products / squares, 0, MOST_LIKENESS);
    }

    private static double[] lagged(double[] values, double likeness) {
        var lagged = new double[values.length - 1];
        Arrays.setAll(lagged, i -> values[i + 1] - likeness * values[i]);
        return lagged;
    }

    private static double[][] lagged(double[][] rows, double likeness, int columns) {
        var lagged = new double[rows.length - 1][columns];
        for (int i = 0; i < lagged.length; i++) {
            for (int column = 0; column < columns; column++) {
                lagged[i][column] = rows[i + 1][column] - likeness * rows[i][column];
            }
        }
        return lagged;
    }

    private static double[] wave(double[] coefficients, int length) {
        var wave = new double[length];
        for (int place = 0; place < length; place++) {
            var row = row(place, length, length);
            for (int column = TREND; column < row.length; column++) {
                wave[place] += row[column] * coefficients[column];
            }
        }
        return wave;
    }
}
