package io.takeroot.statistics.unusual;

/// How a series wanders: variances per step, each relative to the variance of the noise.
///
/// The basic structural model of Harvey, "Forecasting, Structural Time Series Models and the
/// Kalman Filter" (Cambridge, 1989), section 2.3.2: a level that moves by a slope, and effects
/// per place in the season that add to zero.
///
/// @param level of the level's own steps
/// @param slope of the slope's steps
/// @param season of the effects before anything is seen; 0 for a series without a season
/// @param drift of the effects' steps
record Structure(double level, double slope, double season, double drift) {

    Structure withLevel(double other) {
        return new Structure(other, slope, season, drift);
    }

    Structure withSlope(double other) {
        return new Structure(level, other, season, drift);
    }

    Structure withSeason(double other) {
        return new Structure(level, slope, other, drift);
    }

    Structure withDrift(double other) {
        return new Structure(level, slope, season, other);
    }

    boolean seasonal() {
        return season > 0;
    }
}
