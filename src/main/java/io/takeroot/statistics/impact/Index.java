package io.takeroot.statistics.impact;

import java.util.Arrays;

/// A window made comparable: each series as a multiple of its own mean before the start, so
/// that a donor ten times as large can stand in for the treated series.
///
/// Where a mean is not above zero or a value is negative, multiples say nothing; then every
/// series is only divided by one number, the spread of the treated series before the start.
///
/// @param window the series in multiples
/// @param unit what one multiple is worth in the metric's unit; above 0
record Index(Window window, double unit) {

    static Index of(Window window) {
        int start = window.start();
        if (!multiplies(window.treated(), start)
                || !Arrays.stream(window.donors()).allMatch(row -> multiplies(row, start))) {
            return spread(window);
        }
        double unit = Window.mean(window.treated(), 0, start);
        var donors = new double[window.donors().length][];
        for (int i = 0; i < donors.length; i++) {
            donors[i] = divided(window.donors()[i], Window.mean(window.donors()[i], 0, start));
        }
        return new Index(
                new Window(divided(window.treated(), unit), donors, start, window.season()), unit);
    }

    private static boolean multiplies(double[] row, int start) {
        return Window.mean(row, 0, start) > 0 && Arrays.stream(row).allMatch(value -> value >= 0);
    }

    private static Index spread(Window window) {
        double spread = spread(window.treated(), window.start());
        double unit = spread > 0 ? spread : 1;
        var donors =
                Arrays.stream(window.donors())
                        .map(row -> divided(row, unit))
                        .toArray(double[][]::new);
        return new Index(
                new Window(
                        divided(window.treated(), unit), donors, window.start(), window.season()),
                unit);
    }

    /// The standard deviation (by n) of a row before `end`.
    static double spread(double[] row, int end) {
        double mean = Window.mean(row, 0, end);
        double squares = 0;
        for (int t = 0; t < end; t++) {
            squares += (row[t] - mean) * (row[t] - mean);
        }
        return Math.sqrt(squares / end);
    }

    private static double[] divided(double[] row, double unit) {
        return Arrays.stream(row).map(value -> value / unit).toArray();
    }
}
