package io.takeroot.statistics.onebucket;

import io.takeroot.statistics.numeric.Chance;
import java.util.SplittableRandom;

/// How far off the learned prices may be: accounts are drawn anew with replacement, and the
/// prices learned from each draw (the bootstrap clustered by account, one Gauss-Newton step
/// from the prices of all). With hardly more accounts than prices there is too little to draw
/// from; then the draws are normal.
final class PriceDraws {

    private static final long SEED = 20260101;

    private final double[][] steps;
    private final PriceFit fit;

    private PriceDraws(PriceFit fit, double[][] steps) {
        this.fit = fit;
        this.steps = steps;
    }

    static PriceDraws of(PriceFit fit, int count) {
        long accounts = fit.rows.stream().mapToInt(Row::account).distinct().count();
        int prices = fit.prices.length;
        var steps =
                accounts > 2L * prices
                        ? resampled(fit, count, (double) accounts / (accounts - prices))
                        : normal(fit, count);
        return new PriceDraws(fit, steps);
    }

    /// Each draw fits its own accounts a little too well, so that it moves too little: by 1 -
    /// prices / accounts, as the residuals of a regression do that the jackknife divides by it.
    private static double[][] resampled(PriceFit fit, int count, double widening) {
        var random = new SplittableRandom(SEED);
        var equations = fit.equations();
        var steps = new double[count][];
        for (int draw = 0; draw < count; draw++) {
            steps[draw] = equations.resampled(random);
            for (int place = 0; place < steps[draw].length; place++) {
                steps[draw][place] *= widening;
            }
        }
        return steps;
    }

    /// Too few accounts to draw from: normal around the prices, as the equations have it.
    private static double[][] normal(PriceFit fit, int count) {
        var chance = new Chance(SEED);
        var root = root(fit.equations().inverse());
        var steps = new double[count][root.length];
        for (var step : steps) {
            for (int column = 0; column < root.length; column++) {
                double normal = chance.normal();
                for (int row = column; row < root.length; row++) {
                    step[row] += root[row][column] * normal;
                }
            }
        }
        return steps;
    }

    /// The lower triangle whose square is the matrix (Cholesky).
    private static double[][] root(double[][] matrix) {
        var root = new double[matrix.length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column <= row; column++) {
                double left = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    left -= root[row][k] * root[column][k];
                }
                root[row][column] =
                        row == column
                                ? Math.sqrt(Math.max(left, 1e-18))
                                : left / root[column][column];
            }
        }
        return root;
    }

    /// No doubt about the prices.
    static PriceDraws none(PriceFit fit, int count) {
        return new PriceDraws(fit, new double[count][fit.prices.length]);
    }

    /// By draw and product, what the price is to be multiplied by.
    double[][] at(int period) {
        var factors = new double[steps.length][fit.places.length];
        for (int draw = 0; draw < steps.length; draw++) {
            for (int product = 0; product < fit.places.length; product++) {
                factors[draw][product] = StrictMath.exp(steps[draw][fit.places[product][period]]);
            }
        }
        return factors;
    }
}
