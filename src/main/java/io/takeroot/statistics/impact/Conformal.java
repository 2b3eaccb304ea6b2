package io.takeroot.statistics.impact;

import java.util.Arrays;

/// The permutation test of no effect: were there none, the gaps after the start would look like
/// the gaps of any other stretch of the same length.
///
/// The control is learned from all periods, as no effect would allow; the gaps are shifted in a
/// circle, which keeps neighbours together; the p-value is the share of shifts whose mean gap
/// over the periods after the start is at least as far from zero. Chernozhukov, Wuethrich and
/// Zhu, "An exact and robust conformal inference method for counterfactual and synthetic
/// controls", Journal of the American Statistical Association 116 (2021) 1849-1864. The least
/// possible value is one over the number of periods.
final class Conformal {

    private Conformal() {}

    /// Two-sided p-value of no effect in any period; at least one donor.
    static double chance(Window window, SyntheticControl.Form form) {
        var all = new boolean[window.periods()];
        Arrays.fill(all, true);
        var control = SyntheticControl.of(window, all, form).counterfactual(window);
        var gaps = new double[window.periods()];
        for (int t = 0; t < gaps.length; t++) {
            gaps[t] = window.treated()[t] - control[t];
        }
        double found = Math.abs(shifted(gaps, 0, window));
        double tolerance = 1e-12 * found;
        int atLeast = 0;
        for (int shift = 0; shift < gaps.length; shift++) {
            if (Math.abs(shifted(gaps, shift, window)) >= found - tolerance) {
                atLeast++;
            }
        }
        return (double) atLeast / gaps.length;
    }

    private static double shifted(double[] gaps, int shift, Window window) {
        double sum = 0;
        for (int t = window.start(); t < gaps.length; t++) {
            sum += gaps[(t + shift) % gaps.length];
        }
        return sum;
    }
}
