package io.takeroot.statistics.forecast;

import java.util.Arrays;

/// Whether values wander or keep to a level: the test of Kwiatkowski, Phillips, Schmidt and Shin,
/// Journal of Econometrics 54 (1992) 159-178, for a level without trend.
final class UnitRoot {

    private UnitRoot() {}

    /// The statistic eta-mu with Bartlett's window and their lag l4, 4 (n / 100)^(1/4) rounded
    /// down. Above 0.463 a steady level is rejected at 5 % (their table 1); 0 where all values
    /// are alike.
    static double statistic(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        var errors = Arrays.stream(values).map(value -> value - mean).toArray();
        double run = 0;
        double runs = 0;
        for (double error : errors) {
            run += error;
            runs += run * run;
        }
        double variance = longRun(errors);
        return variance <= 0 ? 0 : runs / errors.length / variance;
    }

    /// The sum of squares, and of products with what came before, the farther the lighter.
    private static double longRun(double[] errors) {
        int lags = (int) (4 * StrictMath.pow(errors.length / 100.0, 0.25));
        double sum = 0;
        for (int lag = 0; lag <= lags; lag++) {
            double products = 0;
            for (int i = lag; i < errors.length; i++) {
                products += errors[i] * errors[i - lag];
            }
            sum += (lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0))) * products;
        }
        return sum;
    }
}
