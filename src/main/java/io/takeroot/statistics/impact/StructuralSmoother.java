package io.takeroot.statistics.impact;

import io.takeroot.statistics.numeric.Chance;

/// Draws the hidden states of a structural time series given its values: the simulation smoother
/// of Durbin and Koopman, "A simple and efficient simulation smoother for state space time series
/// analysis", Biometrika 89 (2002) 603-615, with the states found by one filter and one pass back
/// (Koopman 1993). A missing value (`NaN`) is looked past.
///
/// Checked against the normal distribution conditioned by plain matrix algebra
/// (`StructuralSmootherTests`).
final class StructuralSmoother {

    private final StructuralForm form;
    private final double[] firstMean;
    private final double firstVariance;

    /// The first state is normal around `firstMean` with this deviation in each element.
    StructuralSmoother(StructuralForm form, double[] firstMean, double firstDeviation) {
        this.form = form;
        this.firstMean = firstMean.clone();
        this.firstVariance = firstDeviation * firstDeviation;
    }

    /// One draw of the states at all times. `shocks` holds a deviation per block of the form,
    /// `residual` is that of the values around what is shown.
    double[][] draw(double[] values, double[] shocks, double residual, Chance chance) {
        var states = simulated(values.length, shocks, chance);
        var gaps = new double[values.length];
        for (int t = 0; t < gaps.length; t++) {
            gaps[t] = values[t] - form.shown(states[t]) - residual * chance.normal();
        }
        var expected = expected(gaps, shocks, residual);
        for (int t = 0; t < gaps.length; t++) {
            for (int i = 0; i < states[t].length; i++) {
                states[t][i] += expected[t][i];
            }
        }
        return states;
    }

    private double[][] simulated(int count, double[] shocks, Chance chance) {
        var states = new double[count][];
        var state = new double[form.size()];
        for (int i = 0; i < state.length; i++) {
            state[i] = StrictMath.sqrt(firstVariance) * chance.normal();
        }
        for (int t = 0; t < count; t++) {
            states[t] = state;
            state = moved(state, shocks, chance);
        }
        return states;
    }

    /// The state one step on, with shocks.
    double[] moved(double[] state, double[] shocks, Chance chance) {
        var next = form.next(state);
        for (int i = 0; i < next.length; i++) {
            if (form.movedBy(i) >= 0) {
                next[i] += shocks[form.movedBy(i)] * chance.normal();
            }
        }
        return next;
    }

    /// The mean of the states at all times given `values`.
    double[][] expected(double[] values, double[] shocks, double residual) {
        int count = values.length;
        var gains = new double[count][];
        var surprises = filtered(values, shocks, residual, gains);
        var pulls = new double[count][];
        var pull = new double[form.size()];
        for (int t = count - 1; t >= 0; t--) {
            pulls[t] = pull;
            pull = pulledBack(pull, surprises[t], gains[t]);
        }
        return states(pull, pulls, shocks);
    }

    /// Fills `gains` and answers each surprise over its variance; `NaN` where a value is missing.
    private double[] filtered(double[] values, double[] shocks, double residual, double[][] gains) {
        int size = form.size();
        var surprises = new double[values.length];
        var mean = firstMean.clone();
        var covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            covariance[i][i] = firstVariance;
        }
        for (int t = 0; t < values.length; t++) {
            var seen = seen(covariance);
            double variance = form.shown(seen) + residual * residual;
            double surprise = (values[t] - form.shown(mean)) / variance;
            surprises[t] = surprise;
            gains[t] = form.next(seen);
            mean = form.next(mean);
            if (!Double.isNaN(surprise)) {
                for (int i = 0; i < size; i++) {
                    mean[i] += gains[t][i] * surprise;
                    gains[t][i] /= variance;
                    for (int j = 0; j < size; j++) {
                        covariance[i][j] -= seen[i] * seen[j] / variance;
                    }
                }
            }
            covariance = form.next(covariance);
            for (int i = 0; i < size; i++) {
                covariance[i][i] += variance(i, shocks);
            }
        }
        return surprises;
    }

    private double[] seen(double[][] covariance) {
        var seen = new double[covariance.length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = form.shown(covariance[i]);
        }
        return seen;
    }

    private double variance(int element, double[] shocks) {
        int block = form.movedBy(element);
        return block < 0 ? 0 : shocks[block] * shocks[block];
    }

    private double[] pulledBack(double[] pull, double surprise, double[] gain) {
        var back = form.back(pull);
        if (!Double.isNaN(surprise)) {
            double shown = surprise;
            for (int i = 0; i < gain.length; i++) {
                shown -= gain[i] * pull[i];
            }
            for (int i = 0; i < back.length; i++) {
                back[i] += form.shows(i) * shown;
            }
        }
        return back;
    }

    private double[][] states(double[] firstPull, double[][] pulls, double[] shocks) {
        var states = new double[pulls.length][];
        var state = firstMean.clone();
        for (int i = 0; i < state.length; i++) {
            state[i] += firstVariance * firstPull[i];
        }
        for (int t = 0; t < states.length; t++) {
            states[t] = state;
            state = form.next(state);
            for (int i = 0; i < state.length; i++) {
                state[i] += variance(i, shocks) * pulls[t][i];
            }
        }
        return states;
    }
}
