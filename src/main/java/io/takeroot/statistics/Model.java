package io.takeroot.statistics;

import java.util.function.DoubleSupplier;

/// A forecaster fitted to the worked values of a [History].
sealed interface Model permits Theta, Smoothing, Drift {

    /// What it is, for the reader.
    String words();

    /// The most likely future, `horizon` periods long.
    default double[] point(int horizon) {
        return path(horizon, () -> 0);
    }

    /// One possible future, driven by standard normal numbers.
    double[] path(int horizon, DoubleSupplier normal);
}
