package io.takeroot.statistics.impact;

import java.util.Arrays;

/// The working form of a panel: no missing values, donors in rows, periods in columns.
///
/// Never changed after it was made; engines read the arrays in place, for speed.
///
/// @param donors one row per donor, each as long as `treated`
/// @param start the first period that can be changed
@SuppressWarnings("ArrayRecordComponent") // never leaves the package, never written to
record Window(double[] treated, double[][] donors, int start, int season) {

    int periods() {
        return treated.length;
    }

    int after() {
        return treated.length - start;
    }

    /// The mean of a row over the periods `from` (included) to `to` (excluded).
    static double mean(double[] row, int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += row[t];
        }
        return sum / (to - from);
    }

    /// The same units over the periods `from` to `to`, started at `start`, all three counted in
    /// this window.
    Window part(int from, int start, int to) {
        var rows = new double[donors.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(donors[i], from, to);
        }
        return new Window(Arrays.copyOfRange(treated, from, to), rows, start - from, season);
    }

    /// The mean, over the periods after the start, of the treated series less `counterfactual`.
    double gap(double[] counterfactual) {
        double sum = 0;
        for (int t = start; t < treated.length; t++) {
            sum += treated[t] - counterfactual[t];
        }
        return sum / after();
    }
}
