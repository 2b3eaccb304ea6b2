package io.takeroot.statistics.impact;

import io.takeroot.statistics.numeric.Chance;
import java.util.Arrays;

/// The regression on controls inside a structural time series: which of them matter, with what
/// coefficients, and how large the residual is, drawn in turn (spike and slab).
///
/// The slab is that of bsts: coefficients around 0 with a precision of `slabWeight` observations,
/// half Zellner's g-prior and half its diagonal (George and McCulloch, "Approaches for Bayesian
/// variable selection", Statistica Sinica 7, 1997, 339-373; Scott and Varian, "Predicting the
/// present with Bayesian structural time series", 2014). Coefficients and residual are integrated
/// out while a control is put in or left out, so a sweep over 40 controls costs 40 small Cholesky
/// factors. Checked against the closed form with all controls in and against the exact weights of
/// all subsets of three controls (`StructuralControlsTests`).
final class StructuralControls {

    private final double[][] columns;
    private final StructuralPriors priors;
    private final double logOdds;
    private final double[][] products;
    private final double[][] beliefs;
    private final boolean[] included;
    private final double[] coefficients;
    private double deviation;

    /// The controls' values where the outcome is known: `columns[control][observation]`, no
    /// `NaN`.
    StructuralControls(double[][] columns, StructuralPriors priors) {
        this.columns = columns;
        this.priors = priors;
        int count = columns.length;
        double share = Math.min(1, priors.expectedControls() / Math.max(1, count));
        logOdds = StrictMath.log(share / (1 - share));
        products = new double[count][count];
        beliefs = new double[count][count];
        included = new boolean[count];
        coefficients = new double[count];
        for (int i = 0; i < count; i++) {
            included[i] = share == 1;
            for (int j = 0; j < count; j++) {
                products[i][j] = product(columns[i], columns[j]);
                double kept = i == j ? 1 : 1 - priors.slabShrinkage();
                beliefs[i][j] = priors.slabWeight() * kept * products[i][j] / columns[i].length;
            }
        }
        deviation = residualGuess();
    }

    /// With no control nothing is expected to be explained, and the guess weighs next to nothing.
    private double residualGuess() {
        return columns.length == 0 ? 1 : StrictMath.sqrt(1 - priors.explainedShare());
    }

    private double residualWeight() {
        return columns.length == 0 ? StructuralPriors.VAGUE_WEIGHT : priors.residualWeight();
    }

    boolean included(int control) {
        return included[control];
    }

    double coefficient(int control) {
        return coefficients[control];
    }

    /// The deviation of the residual.
    double deviation() {
        return deviation;
    }

    /// Draws anew which controls are in, the residual's deviation and the coefficients, given
    /// what the state leaves to explain.
    void draw(double[] left, Chance chance) {
        var pulls = new double[columns.length];
        for (int i = 0; i < pulls.length; i++) {
            pulls[i] = product(columns[i], left);
        }
        var sums = new Sums(pulls, product(left, left), left.length);
        choose(sums, chance);
        var subset = subset(sums);
        deviation = residual(subset, sums, chance);
        Arrays.fill(coefficients, 0);
        var drawn = subset.coefficients(deviation, chance);
        for (int i = 0; i < drawn.length; i++) {
            coefficients[subset.members()[i]] = drawn[i];
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Sums(double[] pulls, double square, int observations) {}

    private void choose(Sums sums, Chance chance) {
        if (logOdds == Double.POSITIVE_INFINITY) {
            return;
        }
        double weight = weight(subset(sums), sums);
        for (int control : order(chance)) {
            included[control] = !included[control];
            double flipped = weight(subset(sums), sums);
            double stays = 1 / (1 + StrictMath.exp(flipped - weight));
            if (chance.uniform() < stays) {
                included[control] = !included[control];
            } else {
                weight = flipped;
            }
        }
    }

    private int[] order(Chance chance) {
        var order = new int[columns.length];
        for (int i = 0; i < order.length; i++) {
            int other = chance.below(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    private StructuralSubset subset(Sums sums) {
        return StructuralSubset.of(included, products, beliefs, sums.pulls());
    }

    /// The logarithm of a subset's posterior probability, up to a constant.
    private double weight(StructuralSubset subset, Sums sums) {
        double freedom = residualWeight() + sums.observations();
        return subset.members().length * logOdds
                + subset.logBelief()
                - freedom / 2 * StrictMath.log(squares(subset, sums));
    }

    private double squares(StructuralSubset subset, Sums sums) {
        double guess = residualGuess();
        return residualWeight() * guess * guess + Math.max(0, sums.square() - subset.explained());
    }

    private double residual(StructuralSubset subset, Sums sums, Chance chance) {
        return StructuralDeviation.drawn(
                squares(subset, sums),
                residualWeight() + sums.observations(),
                StructuralPriors.WIDEST_RESIDUAL,
                chance);
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
