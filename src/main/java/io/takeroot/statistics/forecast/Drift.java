package io.takeroot.statistics.forecast;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/// The last value, its season taken out and put back, moved on by the average step: the naive
/// method with drift.
///
/// Hyndman and Athanasopoulos, "Forecasting: Principles and Practice", 3rd edition (2021),
/// section 5.2. The uncertainty of the drift is part of each path. A plain random walk would
/// fan out far too widely where most errors pass: how much of a step lasts is read off the
/// variance of longer steps (Cochrane, "How big is the random walk in GNP?", Journal of
/// Political Economy 96 (1988) 893-920).
final class Drift implements Model {

    private static final int FARTHEST = 12;
    private static final double LEAST = 0.02;
    private static final double MOST = 1.5;

    private final Season season;
    private final Noise noise;
    private final double[] plain;
    private final int length;
    private final double last;
    private final double drift;
    private final double driftDeviation;
    private final double lasting;

    private Drift(Season season, Noise noise, double[] plain, double drift, double lasting) {
        this.season = season;
        this.noise = noise;
        this.plain = plain;
        this.length = plain.length;
        this.last = plain[plain.length - 1];
        this.drift = drift;
        this.lasting = lasting;
        this.driftDeviation =
                Math.abs(noise.error(last, 1)) * Math.sqrt(lasting / (plain.length - 1));
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
        return new Drift(season, noise, plain, drift, lastingShare(plain, drift, noise.relative()));
    }

    /// The share of a step's variance that lasts. With lasting errors of variance p and passing
    /// ones of variance q, steps over k periods have the variance k p + 2 q: k = 1 and a longer k
    /// give p. It may exceed 1, where steps follow each other.
    private static double lastingShare(double[] plain, double drift, boolean relative) {
        int far = Math.min(FARTHEST, plain.length / 4);
        if (far < 2) {
            return 1;
        }
        double near = squares(plain, drift, 1, relative);
        return near == 0
                ? 1
                : Math.clamp(
                        (squares(plain, drift, far, relative) / near - 1) / (far - 1), LEAST, MOST);
    }

    private static double squares(double[] plain, double drift, int far, boolean relative) {
        double sum = 0;
        for (int i = far; i < plain.length; i++) {
            double error = plain[i] - plain[i - far] - far * drift;
            double unit = relative ? plain[i - far] : 1;
            sum += error * error / (unit * unit);
        }
        return sum / (plain.length - far);
    }

    @Override
    public String words() {
        return season.found() ? "naive with drift (season removed)" : "naive with drift";
    }

    @Override
    public double[] point(int horizon) {
        return driven(horizon, () -> 0);
    }

    @Override
    public double[] path(int horizon, RandomGenerator random) {
        return driven(horizon, random::nextGaussian);
    }

    @Override
    public double[] fitted() {
        var fitted = new double[length];
        fitted[0] = Double.NaN;
        for (int i = 1; i < length; i++) {
            fitted[i] = season.addedTo(plain[i - 1] + drift, i);
        }
        return fitted;
    }

    private double[] driven(int horizon, DoubleSupplier normal) {
        var path = new double[horizon];
        double passing = Math.sqrt(Math.max(0, 1 - lasting) / 2);
        double step = drift + driftDeviation * normal.getAsDouble();
        double current = last + passing * noise.error(last, normal.getAsDouble());
        for (int i = 0; i < horizon; i++) {
            current += step + Math.sqrt(lasting) * noise.error(current, normal.getAsDouble());
            double value = current + passing * noise.error(current, normal.getAsDouble());
            path[i] = season.addedTo(value, length + i);
        }
        return path;
    }
}
