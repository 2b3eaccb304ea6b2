package io.takeroot.statistics.forecast;

import io.takeroot.statistics.numeric.NelderMead;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/// The Theta method: simple exponential smoothing of the deseasonalised values plus half the
/// slope of their straight line.
///
/// Assimakopoulos and Nikolopoulos, "The theta model", International Journal of Forecasting 16
/// (2000) 521-530, in the form of Hyndman and Billah, "Unmasking the Theta method", ibid. 19
/// (2003) 287-290, equations 4 and 10.
final class Theta implements Model {

    private final Season season;
    private final Noise noise;
    private final int length;
    private final double alpha;
    private final double[] levels;
    private final double drift;

    private Theta(Season season, Noise noise, double alpha, double[] levels, double drift) {
        this.season = season;
        this.noise = noise;
        this.length = levels.length - 1;
        this.alpha = alpha;
        this.levels = levels;
        this.drift = drift;
    }

    static Theta fitted(double[] values, Season season, boolean positive) {
        var plain = season.removedFrom(values);
        double spread = Math.max(Math.abs(plain[1] - plain[0]), 1e-8 * (1 + Math.abs(plain[0])));
        var best =
                NelderMead.minimum(
                        point -> squares(plain, point[0], point[1]),
                        new double[] {0.3, plain[0]},
                        new double[] {0.3, spread});
        var fit = smoothed(plain, best[0], best[1]);
        var noise = Noise.of(plain, fit, 0, 2, positive);
        double drift = Line.through(plain, plain.length).slope() / 2;
        return new Theta(season, noise, best[0], fit, drift);
    }

    private static double squares(double[] values, double alpha, double start) {
        if (alpha < 0.0001 || alpha > 0.9999) {
            return Double.POSITIVE_INFINITY;
        }
        double level = start;
        double sum = 0;
        for (double value : values) {
            double error = value - level;
            sum += error * error;
            level += alpha * error;
        }
        return sum;
    }

    /// The level before each value, and after the last.
    private static double[] smoothed(double[] values, double alpha, double start) {
        var levels = new double[values.length + 1];
        levels[0] = start;
        for (int i = 0; i < values.length; i++) {
            levels[i + 1] = levels[i] + alpha * (values[i] - levels[i]);
        }
        return levels;
    }

    @Override
    public String words() {
        return season.found() ? "Theta (season removed)" : "Theta";
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
        for (int i = 0; i < length; i++) {
            fitted[i] = season.addedTo(levels[i] + drift * run(i), i);
        }
        return fitted;
    }

    /// How many steps of the drift the level lags behind after `seen` values.
    private double run(int seen) {
        return (1 - StrictMath.pow(1 - alpha, seen)) / alpha;
    }

    private double[] driven(int horizon, DoubleSupplier normal) {
        var path = new double[horizon];
        double run = run(length);
        double current = levels[length];
        for (int step = 0; step < horizon; step++) {
            double expected = current + drift * (step + run);
            double error = noise.error(expected, normal.getAsDouble());
            path[step] = season.addedTo(expected + error, length + step);
            current += alpha * error;
        }
        return path;
    }
}
