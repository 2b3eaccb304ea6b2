package io.takeroot.statistics.forecast;

import io.takeroot.statistics.Series;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// Forecasts a metric, with the range of what may come.
///
/// Three models of different character are fitted: Theta, exponential smoothing (the form with
/// the
/// least AICc) and the naive method with drift. The point forecast of each period is the median
/// of
/// their three. Each model then simulates an equal share of paths; the paths are pooled and moved
/// so that their median is the point forecast, and the bands are the pool's 10 % and 90 % points.
/// The pool holds what the models disagree about as well as their noise.
///
/// Why three and a median: Petropoulos and Svetunkov, "A simple combination of univariate
/// models",
/// International Journal of Forecasting 36 (2020) 110-115. How well it does on public series is
/// measured in docs/statistics/forecast.md.
public final class Forecasts {

    /// Fewer observations than this give no forecast.
    public static final int FEWEST_OBSERVATIONS = 8;

    /// How many futures are simulated.
    public static final int PATHS = 2000;

    private Forecasts() {}

    /// The forecast of the next `horizon` periods (at least one) after the last value of
    /// `series`.
    ///
    /// Values: at least 8 that are not `NaN`, else [Forecast.TooFewObservations]; none at all or
    /// an infinite one is
    /// [Forecast.NotDefined]. `NaN` inside is filled by a straight line for fitting, `NaN` at the
    /// end is looked past; both are said in the notes. A constant series is forecast as itself
    /// with no range. A season needs two full seasons of values. The same arguments give the same
    /// bits: `seed` starts the only source of chance.
    public static Forecast of(Series series, int horizon, long seed) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon is " + horizon + ", expected at least 1");
        }
        int observations = series.observations();
        if (observations == 0) {
            return new Forecast.NotDefined("no value yet");
        }
        if (Arrays.stream(series.values()).anyMatch(Double::isInfinite)) {
            return new Forecast.NotDefined("a value is infinite");
        }
        var history = History.of(series);
        if (observations < FEWEST_OBSERVATIONS) {
            return ThinHistory.forecast(history, horizon);
        }
        return history.constant() ? constant(history, horizon) : estimated(history, horizon, seed);
    }

    private static Forecast constant(History history, int horizon) {
        double value = history.back(history.worked()[0]);
        var path = new double[horizon];
        Arrays.fill(path, value);
        var paths = new double[PATHS][];
        Arrays.fill(paths, path);
        return new Forecast.Estimated(
                Collections.nCopies(horizon, new Band(value, value, value)),
                new Paths(paths),
                history.observations(),
                "every value so far was the same",
                history.notes());
    }

    private static Forecast estimated(History history, int horizon, long seed) {
        var values = history.worked();
        boolean positive = history.positive();
        var season = Season.of(values, history.season(), positive);
        var models =
                List.of(
                        Theta.fitted(values, season, positive),
                        Smoothing.fitted(values, history.season(), season, positive),
                        Drift.fitted(values, season, positive));
        return new Pool(history, models, horizon).forecast(new SplittableRandom(seed));
    }
}
