package io.takeroot.statistics.forecast;

import java.util.random.RandomGenerator;

/// A forecaster fitted to the worked values of a [History].
sealed interface Model permits Theta, Smoothing, Drift {

    /// What it is, for the reader.
    String words();

    /// The most likely future, `horizon` periods long.
    double[] point(int horizon);

    /// One possible future.
    double[] path(int horizon, RandomGenerator random);
}
