package io.takeroot.statistics.forecast;

import java.util.random.RandomGenerator;

/// A forecaster fitted to the worked values of a [History].
sealed interface Model permits Theta, Smoothing, Drift, Arima {

    /// What it is, for the reader.
    String words();

    /// The most likely future, `horizon` periods long.
    double[] point(int horizon);

    /// What it expects of each value it was fitted to, from those before; `NaN` where it cannot.
    double[] fitted();

    /// One possible future.
    double[] path(int horizon, RandomGenerator random);
}
