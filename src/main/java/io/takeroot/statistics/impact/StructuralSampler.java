package io.takeroot.statistics.impact;

import io.takeroot.statistics.numeric.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Draws what the outcome would have been from the start on, had nothing begun: a Gibbs sampler
/// over the hidden states, the deviations of their shocks, and the regression on the controls.
///
/// The parameters are learned before the start only; each kept draw then walks on through the
/// time after it, with shocks and residuals, on the controls' values there (Brodersen, Gallusser,
/// Koehler, Remy, Scott, "Inferring causal impact using Bayesian structural time-series models",
/// Annals of Applied Statistics 9, 2015, 247-274).
final class StructuralSampler {

    private final StructuralCase impact;
    private final Chance chance;
    private final StructuralStandard standard;
    private final double[] values;
    private final List<Integer> used = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();
    private final StructuralForm form;
    private final StructuralSmoother smoother;
    private final StructuralControls controls;
    private final StructuralPriors priors;
    private final double[] shocks;

    StructuralSampler(StructuralCase impact, StructuralPriors priors, Chance chance) {
        this.impact = impact;
        this.priors = priors;
        this.chance = chance;
        standard = StructuralStandard.of(impact.outcome(), impact.start());
        values = standard.applied(impact.before());
        useControls();
        form = StructuralForm.of(impact.seasons());
        smoother = new StructuralSmoother(form, firstMean(), 1);
        controls = new StructuralControls(known(), priors);
        shocks = new double[form.blocks()];
        Arrays.fill(shocks, priors.levelDeviation());
    }

    /// Standardised controls after a column of ones; one that never changes before the start can
    /// teach nothing and is left out.
    private void useControls() {
        for (int i = 0; i < impact.controls().length; i++) {
            var measure = StructuralStandard.of(impact.controls()[i], impact.start());
            if (measure.varies()) {
                used.add(i);
                columns.add(measure.applied(impact.controls()[i]));
            }
        }
        if (!columns.isEmpty()) {
            var ones = new double[impact.outcome().length];
            Arrays.fill(ones, 1);
            columns.addFirst(ones);
        }
    }

    private double[] firstMean() {
        var mean = new double[form.size()];
        mean[0] = Arrays.stream(values).filter(value -> !Double.isNaN(value)).findFirst().orElse(0);
        return mean;
    }

    private double[][] known() {
        return columns.stream().map(this::known).toArray(double[][]::new);
    }

    /// The elements of a series at the times before the start whose outcome is known.
    private double[] known(double[] series) {
        var known = new double[values.length];
        int count = 0;
        for (int t = 0; t < values.length; t++) {
            if (!Double.isNaN(values[t])) {
                known[count++] = series[t];
            }
        }
        return Arrays.copyOf(known, count);
    }

    /// `kept` draws after `burned` ones that only find the way.
    StructuralPosterior draws(int kept, int burned) {
        var paths = new double[kept][];
        var included = new int[impact.controls().length];
        for (int i = -burned; i < kept; i++) {
            var states = smoother.draw(unexplained(), shocks, controls.deviation(), chance);
            drawShocks(states);
            controls.draw(known(leftBy(states)), chance);
            if (i >= 0) {
                paths[i] = path(states[states.length - 1]);
                count(included);
            }
        }
        return new StructuralPosterior(
                paths,
                Arrays.stream(included).mapToDouble(count -> (double) count / kept).toArray());
    }

    private double[] unexplained() {
        var unexplained = values.clone();
        for (int t = 0; t < values.length; t++) {
            unexplained[t] -= explained(t);
        }
        return unexplained;
    }

    private double explained(int time) {
        double sum = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (controls.included(i)) {
                sum += controls.coefficient(i) * columns.get(i)[time];
            }
        }
        return sum;
    }

    private double[] leftBy(double[][] states) {
        var left = values.clone();
        for (int t = 0; t < values.length; t++) {
            left[t] -= form.shown(states[t]);
        }
        return left;
    }

    private void drawShocks(double[][] states) {
        var squares = new double[shocks.length];
        var counts = new int[shocks.length];
        for (int t = 1; t < states.length; t++) {
            var expected = form.next(states[t - 1]);
            for (int i = 0; i < expected.length; i++) {
                int block = form.movedBy(i);
                if (block >= 0) {
                    double shock = states[t][i] - expected[i];
                    squares[block] += shock * shock;
                    counts[block]++;
                }
            }
        }
        double guess = priors.levelDeviation() * priors.levelDeviation();
        for (int block = 0; block < shocks.length; block++) {
            double weight = block == 0 ? priors.levelWeight() : StructuralPriors.VAGUE_WEIGHT;
            shocks[block] =
                    StructuralDeviation.drawn(
                            weight * guess + squares[block], weight + counts[block], 1, chance);
        }
    }

    private double[] path(double[] lastState) {
        var path = new double[impact.steps()];
        var state = lastState;
        for (int step = 0; step < path.length; step++) {
            state = smoother.moved(state, shocks, chance);
            double drawn =
                    form.shown(state)
                            + explained(impact.start() + step)
                            + controls.deviation() * chance.normal();
            path[step] = standard.back(drawn);
        }
        return path;
    }

    private void count(int[] included) {
        for (int i = 0; i < used.size(); i++) {
            included[used.get(i)] += controls.included(i + 1) ? 1 : 0;
        }
    }
}
