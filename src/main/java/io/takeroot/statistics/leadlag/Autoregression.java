package io.takeroot.statistics.leadlag;

import io.takeroot.statistics.numeric.LeastSquares;
import java.util.Arrays;

/// A short autoregression of a series around zero: what it carries over from period to period.
///
/// The order, 0 to [#MOST], is the one with the least BIC over the same periods.
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Autoregression(double[] coefficients) {

    private static final int MOST = 2;

    static Autoregression of(double[] values) {
        var best = new double[0];
        double least = Double.POSITIVE_INFINITY;
        for (int order = 0; order <= MOST; order++) {
            var fit = fit(values, order);
            int periods = values.length - MOST;
            double criterion =
                    periods * StrictMath.log(fit.squares() / periods)
                            + order * StrictMath.log(periods);
            if (criterion < least) {
                least = criterion;
                best = fit.coefficients();
            }
        }
        return new Autoregression(best);
    }

    private static LeastSquares fit(double[] values, int order) {
        var later = Arrays.copyOfRange(values, MOST, values.length);
        if (order == 0) {
            return new LeastSquares(new double[0], Vectors.product(later, later));
        }
        var rows = new double[later.length][order];
        for (int i = 0; i < later.length; i++) {
            for (int lag = 1; lag <= order; lag++) {
                rows[i][lag - 1] = values[MOST + i - lag];
            }
        }
        return LeastSquares.of(rows, later);
    }

    int order() {
        return coefficients.length;
    }

    /// What is new in each period; what lies before the first counts as zero.
    double[] surprises(double[] values) {
        var surprises = values.clone();
        for (int i = 0; i < values.length; i++) {
            for (int lag = 1; lag <= Math.min(i, order()); lag++) {
                surprises[i] -= coefficients[lag - 1] * values[i - lag];
            }
        }
        return surprises;
    }
}
