package io.takeroot.statistics.onebucket;

import java.util.SplittableRandom;

/// How far off the learned prices may be: accounts are drawn anew with replacement, and the
/// prices
/// learned from each draw (the bootstrap clustered by account, one Gauss-Newton step from the
/// prices of all).
final class PriceDraws {

    private static final long SEED = 20260101;

    private final double[][] steps;
    private final PriceFit fit;

    private PriceDraws(PriceFit fit, double[][] steps) {
        this.fit = fit;
        this.steps = steps;
    }

    static PriceDraws of(PriceFit fit, int count) {
        var random = new SplittableRandom(SEED);
        var equations = fit.equations();
        var steps = new double[count][];
        for (int draw = 0; draw < count; draw++) {
            steps[draw] = equations.resampled(random);
        }
        return new PriceDraws(fit, steps);
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
