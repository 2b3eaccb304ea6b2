package io.takeroot.statistics.forecast;

import io.takeroot.statistics.Series;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Forecasts a metric, with the range of what may come.
///
/// Four models of different character are fitted: Theta, exponential smoothing (forms weighted
/// by AICc), the naive method with drift, and a small ARIMA. The point forecast of each period
/// is the median of their four. Each model simulates an equal share of paths; the mean of the
/// models' quantiles, widened by what back-tests taught, is what every path then follows by its
/// rank, so that bands, totals and probabilities agree. The chance of reaching a target is
/// calibrated on back-tests too ([Calibrations]).
///
/// Why several and a median: Petropoulos and Svetunkov, "A simple combination of univariate
/// models", International Journal of Forecasting 36 (2020) 110-115. How well it does on public
/// series, and how reliable its probabilities are, is measured in docs/statistics/forecast.md.
public final class Forecasts {

    /// Fewer observations than this give no forecast.
    public static final int FEWEST_OBSERVATIONS = 8;

    /// How many futures are simulated.
    public static final int PATHS = 2000;

    private static final String ALL_ALIKE = "every value so far was the same";

    private Forecasts() {}

    /// The forecast of the next `horizon` periods (at least one) after the last value of
    /// `series`.
    ///
    /// Values: at least 8 that are not `NaN`, else [Forecast.TooFewObservations]; none at all
    /// or an infinite one is [Forecast.NotDefined]. `NaN` inside is filled by a straight line
    /// for fitting, `NaN` at the end is looked past; both are said in the notes. A constant
    /// series is forecast as itself with no range. A season needs two full seasons of values.
    /// The same arguments give the same bits: `seed` starts the only source of chance.
    public static Forecast of(Series series, int horizon, long seed) {
        return of(series, horizon, seed, ShippedCalibration.VALUE);
    }

    static Forecast of(Series series, int horizon, long seed, Calibration calibration) {
        check(horizon);
        var undefined = undefined(series);
        if (undefined.isPresent()) {
            return undefined.get();
        }
        var history = History.of(series);
        if (history.observations() < FEWEST_OBSERVATIONS) {
            return ThinHistory.forecast(history, horizon);
        }
        return history.constant()
                ? constant(history, horizon)
                : pool(history, horizon).forecast(new SplittableRandom(seed), calibration);
    }

    /// The points of [#of] for the next `horizon` periods (at least one), to the bit, and the
    /// one-step errors of the past, without paths, bands and probabilities. It refuses what [#of]
    /// refuses. A constant series has errors of 0. Nothing in it is random.
    public static PointForecast points(Series series, int horizon) {
        check(horizon);
        var undefined = undefined(series);
        if (undefined.isPresent()) {
            return undefined.get();
        }
        var history = History.of(series);
        if (history.observations() < FEWEST_OBSERVATIONS) {
            return ThinHistory.forecast(history, horizon);
        }
        return history.constant()
                ? constantPoints(series, history, horizon)
                : pool(history, horizon).points(series);
    }

    private static void check(int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon is " + horizon + ", expected at least 1");
        }
    }

    private static Optional<Forecast.NotDefined> undefined(Series series) {
        if (series.observations() == 0) {
            return Optional.of(new Forecast.NotDefined("no value yet"));
        }
        return Arrays.stream(series.values()).anyMatch(Double::isInfinite)
                ? Optional.of(new Forecast.NotDefined("a value is infinite"))
                : Optional.empty();
    }

    private static Forecast constant(History history, int horizon) {
        double value = history.back(history.worked()[0]);
        var path = new double[horizon];
        Arrays.fill(path, value);
        var paths = new double[PATHS][];
        Arrays.fill(paths, path);
        return new Forecast.Estimated(
                Collections.nCopies(horizon, new Band(value, value, value)),
                new Paths(paths, Odds.AS_SIMULATED),
                history.observations(),
                ALL_ALIKE,
                history.notes());
    }

    private static PointForecast constantPoints(Series series, History history, int horizon) {
        var points = new double[horizon];
        Arrays.fill(points, history.back(history.worked()[0]));
        var fitted = series.values();
        var errors = Arrays.stream(fitted).map(value -> Double.isNaN(value) ? value : 0).toArray();
        return new PointForecast.Estimated(
                points, fitted, errors, history.observations(), ALL_ALIKE);
    }

    static Pool pool(History history, int horizon) {
        var values = history.worked();
        boolean positive = history.positive();
        var season = Season.of(values, history.season(), positive);
        var models =
                List.of(
                        Theta.fitted(values, season, positive),
                        Smoothing.fitted(values, history.season(), season, positive),
                        Drift.fitted(values, season, positive),
                        Arima.fitted(values, history.season(), season));
        return new Pool(history, models, horizon);
    }
}
