package io.takeroot.statistics.forecast;

import io.takeroot.statistics.numeric.NelderMead;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/// One order of ARIMA, fitted by the least conditional sum of squares: what came before the first
/// differenced value counts as usual, its error as 0. Box and Jenkins, "Time Series Analysis"
/// (1970), section 7.1.2.
///
/// @param steps the differenced values
/// @param errors one per step
/// @param criterion the corrected Akaike criterion, constants left out; to be compared between
///     orders of the same differences only
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record ArimaFit(
        ArimaOrder order,
        double[] parameters,
        double[] values,
        double[] steps,
        double[] errors,
        double criterion) {

    private static final double FIRST_GUESS = 0.1;
    private static final double FIRST_STEP = 0.3;

    /// Squared errors below this share of the values' squares are rounding: the fit is perfect.
    private static final double PERFECT = 1e-20;

    /// `values` must be longer than what the differences take and the coefficients together.
    static ArimaFit of(ArimaOrder order, double[] values) {
        var steps = order.differenced(values);
        double least = PERFECT * (Double.MIN_NORMAL + squares(values));
        var parameters =
                NelderMead.minimum(
                        point ->
                                order.allows(point)
                                        ? StrictMath.log(least + squares(order, point, steps))
                                        : Double.POSITIVE_INFINITY,
                        guess(order, steps),
                        firstSteps(order, steps));
        var errors = errors(order, parameters, steps);
        int count = order.coefficients() + 1;
        double freedom = Math.max(1.0, steps.length - count - 1.0);
        double criterion =
                steps.length * StrictMath.log((least + squares(errors)) / steps.length)
                        + 2.0 * count
                        + 2.0 * count * (count + 1) / freedom;
        return new ArimaFit(order, parameters, values, steps, errors, criterion);
    }

    private static double[] guess(ArimaOrder order, double[] steps) {
        var guess = new double[order.coefficients()];
        Arrays.fill(guess, FIRST_GUESS);
        if (order.constant()) {
            guess[guess.length - 1] = Arrays.stream(steps).average().orElse(0);
        }
        return guess;
    }

    private static double[] firstSteps(ArimaOrder order, double[] steps) {
        var first = new double[order.coefficients()];
        Arrays.fill(first, FIRST_STEP);
        if (order.constant()) {
            double size = Math.sqrt(squares(steps) / steps.length);
            first[first.length - 1] = Math.max(size / 4, Double.MIN_NORMAL);
        }
        return first;
    }

    private static double squares(ArimaOrder order, double[] parameters, double[] steps) {
        return squares(errors(order, parameters, steps));
    }

    private static double squares(double[] errors) {
        double sum = 0;
        for (double error : errors) {
            sum += error * error;
        }
        return sum;
    }

    private static double[] errors(ArimaOrder order, double[] parameters, double[] steps) {
        var own = order.autoregression(parameters);
        var moving = order.movingAverage(parameters);
        double constant = order.constant(parameters);
        var errors = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            errors[i] = steps[i] - expected(i, own, moving, constant, steps, errors);
        }
        return errors;
    }

    /// The differenced value expected at `at` from the steps and errors before.
    private static double expected(
            int at,
            double[] own,
            double[] moving,
            double constant,
            double[] steps,
            double[] errors) {
        double expected = constant;
        for (int lag = Math.min(at, own.length); lag >= 1; lag--) {
            expected += own[lag - 1] * (steps[at - lag] - constant);
        }
        for (int lag = Math.min(at, moving.length); lag >= 1; lag--) {
            expected += moving[lag - 1] * errors[at - lag];
        }
        return expected;
    }

    /// What it expects of each value from those before; `NaN` for those the differences take.
    double[] fitted() {
        int taken = values.length - errors.length;
        var fitted = values.clone();
        Arrays.fill(fitted, 0, taken, Double.NaN);
        for (int i = 0; i < errors.length; i++) {
            fitted[taken + i] -= errors[i];
        }
        return fitted;
    }

    /// The coming `horizon` values, each error being what `noise` makes of a normal number.
    double[] path(int horizon, Noise noise, DoubleSupplier normal) {
        var own = order.autoregression(parameters);
        var moving = order.movingAverage(parameters);
        double constant = order.constant(parameters);
        int taken = values.length - steps.length;
        var allValues = Arrays.copyOf(values, values.length + horizon);
        var allSteps = Arrays.copyOf(steps, steps.length + horizon);
        var allErrors = Arrays.copyOf(errors, steps.length + horizon);
        for (int i = steps.length; i < allSteps.length; i++) {
            double expected = expected(i, own, moving, constant, allSteps, allErrors);
            double base = order.undifferenced(allValues, taken + i);
            allErrors[i] = noise.error(base + expected, normal.getAsDouble());
            allSteps[i] = expected + allErrors[i];
            allValues[taken + i] = base + allSteps[i];
        }
        return Arrays.copyOfRange(allValues, values.length, allValues.length);
    }
}
