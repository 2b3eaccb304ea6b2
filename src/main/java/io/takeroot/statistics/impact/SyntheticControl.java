package io.takeroot.statistics.impact;

import io.takeroot.statistics.numeric.SimplexLeastSquares;

/// The weighted mean of donors that moved as the treated series did before the start.
///
/// Weights are shares (none below zero, together one) with the least squared gap before the
/// start, plus a ridge on their squares. With `shift` the donors' mean may lie above or below the
/// treated series by a constant (unit fixed effects). Sources: Abadie, Diamond and Hainmueller,
/// Journal of the American Statistical Association 105 (2010) 493-505; Doudchenko and Imbens,
/// NBER working paper 22791 (2016); the shift as in Ben-Michael, Feller and Rothstein, same
/// journal, 116 (2021) 1789-1803.
///
/// @param weights one per donor
/// @param shift what is added to the donors' weighted mean; 0 without unit fixed effects
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record SyntheticControl(double[] weights, double shift) {

    /// The ridge, as a share of the donors' mean square: too small to move a printed digit, large
    /// enough that equal donors share their weight.
    static final double RIDGE = 1e-10;

    /// How the weights may be found.
    ///
    /// @param shifted whether the level may differ by a constant
    /// @param ridge on the squared weights, as a share of the donors' mean square
    record Form(boolean shifted, double ridge) {
        static final Form FIXED_EFFECTS = new Form(true, RIDGE);
        static final Form LEVELS = new Form(false, RIDGE);
    }

    /// Learned from the window's periods before the start; at least one donor, two periods.
    static SyntheticControl of(Window window, Form form) {
        var kept = new boolean[window.periods()];
        for (int t = 0; t < window.start(); t++) {
            kept[t] = true;
        }
        return of(window, kept, form);
    }

    /// Learned from the periods marked in `kept` only.
    static SyntheticControl of(Window window, boolean[] kept, Form form) {
        int donors = window.donors().length;
        var treated = chosen(window.treated(), kept, form.shifted());
        var rows = new double[donors][];
        for (int i = 0; i < donors; i++) {
            rows[i] = chosen(window.donors()[i], kept, form.shifted());
        }
        var products = new double[donors][donors];
        var targets = new double[donors];
        double trace = 0;
        for (int i = 0; i < donors; i++) {
            targets[i] = product(rows[i], treated);
            for (int j = 0; j <= i; j++) {
                products[i][j] = product(rows[i], rows[j]);
                products[j][i] = products[i][j];
            }
            trace += products[i][i];
        }
        for (int i = 0; i < donors; i++) {
            products[i][i] += form.ridge() * trace / donors;
        }
        var weights = SimplexLeastSquares.weights(products, targets);
        return new SyntheticControl(weights, form.shifted() ? shift(window, kept, weights) : 0);
    }

    private static double[] chosen(double[] row, boolean[] kept, boolean centred) {
        int count = 0;
        double sum = 0;
        for (int t = 0; t < row.length; t++) {
            if (kept[t]) {
                count++;
                sum += row[t];
            }
        }
        double centre = centred ? sum / count : 0;
        var chosen = new double[count];
        int next = 0;
        for (int t = 0; t < row.length; t++) {
            if (kept[t]) {
                chosen[next++] = row[t] - centre;
            }
        }
        return chosen;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int t = 0; t < one.length; t++) {
            sum += one[t] * other[t];
        }
        return sum;
    }

    private static double shift(Window window, boolean[] kept, double[] weights) {
        double sum = 0;
        int count = 0;
        for (int t = 0; t < window.periods(); t++) {
            if (kept[t]) {
                sum += window.treated()[t] - mixed(window, weights, t);
                count++;
            }
        }
        return sum / count;
    }

    private static double mixed(Window window, double[] weights, int period) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                sum += weights[i] * window.donors()[i][period];
            }
        }
        return sum;
    }

    /// What the treated series would have been without the initiative, for every period.
    double[] counterfactual(Window window) {
        var values = new double[window.periods()];
        for (int t = 0; t < values.length; t++) {
            values[t] = shift + mixed(window, weights, t);
        }
        return values;
    }
}
