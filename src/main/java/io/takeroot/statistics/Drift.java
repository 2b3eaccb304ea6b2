package io.takeroot.statistics;

import java.util.function.DoubleSupplier;

/// The last value (per place in the season, where there is one) moved on by the average step: the
/// naive method with drift.
///
/// Hyndman and Athanasopoulos, "Forecasting: Principles and Practice", 3rd edition (2021), section
/// 5.2; the uncertainty of the drift itself is part of each path.
final class Drift implements Model {

    private final Season season;
    private final Noise noise;
    private final int length;
    private final double last;
    private final double drift;
    private final double driftDeviation;

    private Drift(
            Season season,
            Noise noise,
            int length,
            double last,
            double drift,
            double driftDeviation) {
        this.season = season;
        this.noise = noise;
        this.length = length;
        this.last = last;
        this.drift = drift;
        this.driftDeviation = driftDeviation;
    }

    static Drift fitted(double[] values, Season season, boolean positive) {
        var plain = season.removedFrom(values);
        int steps = plain.length - 1;
        double drift = (plain[steps] - plain[0]) / steps;
        var fit = new double[plain.length];
        for (int i = 1; i < plain.length; i++) {
            fit[i] = plain[i - 1] + drift;
        }
        var noise = Noise.of(plain, fit, 1, 1, positive);
        double driftDeviation = Math.abs(noise.error(plain[steps], 1)) / Math.sqrt(steps);
        return new Drift(season, noise, plain.length, plain[steps], drift, driftDeviation);
    }

    @Override
    public String words() {
        return season.found() ? "seasonal naive with drift" : "naive with drift";
    }

    @Override
    public double[] path(int horizon, DoubleSupplier normal) {
        var path = new double[horizon];
        double step = drift + driftDeviation * normal.getAsDouble();
        double current = last;
        for (int i = 0; i < horizon; i++) {
            double expected = current + step;
            current = expected + noise.error(expected, normal.getAsDouble());
            path[i] = season.addedTo(current, length + i);
        }
        return path;
    }
}
