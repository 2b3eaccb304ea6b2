package io.takeroot.statistics.impact;

import org.apache.commons.statistics.distribution.TDistribution;

/// The t-test for synthetic control with cross-fitting: the periods before the start are cut into
/// blocks, each block is left out in turn, and its own gap is taken off the effect that the rest
/// finds; the folds' answers are then read by Student's t.
///
/// Source: Chernozhukov, Wuethrich and Zhu, "A t-test for synthetic controls" (arXiv 1812.10820).
/// It wants a long history: three times as many periods before the start as after it.
///
/// @param point the mean of the folds' effects, per period
/// @param error its standard error
/// @param folds their number, at least two
record DebiasedT(double point, double error, int folds) {

    /// With `folds` blocks; none shorter than one period.
    static DebiasedT of(Window window, SyntheticControl.Form form, int folds) {
        int block = Math.max(1, Math.min(window.start() / folds, window.after()));
        var effects = new double[folds];
        for (int fold = 0; fold < folds; fold++) {
            int from = window.start() - (folds - fold) * block;
            var kept = new boolean[window.periods()];
            for (int t = 0; t < window.start(); t++) {
                kept[t] = t < from || t >= from + block;
            }
            var control = SyntheticControl.of(window, kept, form).counterfactual(window);
            effects[fold] = window.gap(control) - gap(window, control, from, from + block);
        }
        double mean = Window.mean(effects, 0, folds);
        double squares = 0;
        for (double effect : effects) {
            squares += (effect - mean) * (effect - mean);
        }
        double spread =
                Math.sqrt((1 + (double) folds * block / window.after()) * squares / (folds - 1));
        return new DebiasedT(mean, spread / Math.sqrt(folds), folds);
    }

    private static double gap(Window window, double[] control, int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += window.treated()[t] - control[t];
        }
        return sum / (to - from);
    }

    /// Half the width of the interval that holds the effect with probability `share`.
    double reach(double share) {
        return error * TDistribution.of(folds - 1).inverseCumulativeProbability((1 + share) / 2);
    }

    /// Two-sided p-value of no effect.
    double chance() {
        if (error == 0) {
            return point == 0 ? 1 : 0;
        }
        return 2 * TDistribution.of(folds - 1).survivalProbability(Math.abs(point) / error);
    }
}
