package io.takeroot.statistics.forecast;

/// Where exponential smoothing stands after some values. Changes in place: this is the innermost
/// loop of all fitting.
final class SmoothingState {

    double level;
    double trend;
    final double[] season;
    int place;
    double squares;

    SmoothingState(double level, double trend, double[] season) {
        this.level = level;
        this.trend = trend;
        this.season = season.clone();
    }

    SmoothingState copied() {
        var copy = new SmoothingState(level, trend, season);
        copy.place = place;
        copy.squares = squares;
        return copy;
    }
}
