package io.takeroot.statistics.forecast;

import io.takeroot.statistics.numeric.Quantiles;
import java.util.Arrays;

/// The point forecast alone, without simulated paths: for judgements that forecast a series many
/// times over. Its values are those of [Forecasts#of] to the bit.
public sealed interface PointForecast
        permits PointForecast.Estimated, Forecast.TooFewObservations, Forecast.NotDefined {

    /// @param points one value per coming period, in the metric's unit
    /// @param fitted as long as the series: what the models, fitted to all of it, expect of each
    ///     value from those before it (the median of their one-step forecasts); `NaN` where the
    ///     value is missing or too old to be looked at
    /// @param errors as long as the series: the value less `fitted`
    /// @param observations the number of values that were not missing
    /// @param method what it was computed by, in words
    @SuppressWarnings("ArrayRecordComponent") // copied both ways and compared by content
    record Estimated(
            double[] points, double[] fitted, double[] errors, int observations, String method)
            implements PointForecast {

        private static final double MEDIAN_TO_DEVIATION = 1.4826;

        public Estimated {
            points = points.clone();
            fitted = fitted.clone();
            errors = errors.clone();
        }

        @Override
        public double[] points() {
            return points.clone();
        }

        @Override
        public double[] fitted() {
            return fitted.clone();
        }

        @Override
        public double[] errors() {
            return errors.clone();
        }

        /// The usual size of a one-step error, in the metric's unit: 1.4826 times the median of
        /// their absolute values, which is the standard deviation where errors are normal and
        /// which a few odd values do not move. 0 where more than half of the errors are 0.
        public double deviation() {
            return MEDIAN_TO_DEVIATION
                    * Quantiles.median(
                            Arrays.stream(errors)
                                    .filter(error -> !Double.isNaN(error))
                                    .map(Math::abs)
                                    .toArray());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Estimated that
                    && Arrays.equals(points, that.points)
                    && Arrays.equals(fitted, that.fitted)
                    && Arrays.equals(errors, that.errors)
                    && observations == that.observations
                    && method.equals(that.method);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(points) + Arrays.hashCode(errors);
        }

        @Override
        public String toString() {
            return "Estimated" + Arrays.toString(points) + " by " + method;
        }
    }
}
