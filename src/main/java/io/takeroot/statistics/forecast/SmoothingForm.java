package io.takeroot.statistics.forecast;

import java.util.ArrayList;
import java.util.List;

/// One form of exponential smoothing, and its equations.
///
/// Hyndman, Koehler, Ord and Snyder, "Forecasting with Exponential Smoothing" (Springer 2008):
/// the forms ANN, AAN, AAdN, ANA, AAA, AAdA (errors and season added) and MNN, MAN, MAdN, MNM,
/// MAM, MAdM (errors and season multiply), tables 2.2 and 2.3; likelihood by equation 5.3.
///
/// The parameters stand in one array: alpha, [beta], [phi], [gamma], start level, [start trend].
///
/// @param relative whether errors are shares of the level and the season multiplies; else both
///     are
/// added
record SmoothingForm(Trend trend, boolean seasonal, boolean relative) {

    enum Trend {
        NONE,
        STRAIGHT,
        DAMPED
    }

    private static final double LOWEST = 0.0001;
    private static final double HIGHEST = 0.9999;
    private static final double LEAST_PHI = 0.8;
    private static final double MOST_PHI = 0.98;

    /// Squared errors below this share of the values' squares are rounding: the fit is perfect.
    private static final double PERFECT = 1e-20;

    private int weights() {
        return 1 + (trends() ? 1 : 0) + (trend == Trend.DAMPED ? 1 : 0) + (seasonal ? 1 : 0);
    }

    private boolean trends() {
        return trend != Trend.NONE;
    }

    /// How many numbers are estimated: those of the array, the season's start, the deviation.
    int parameters(int seasonLength) {
        return weights() + (trends() ? 2 : 1) + (seasonal ? seasonLength - 1 : 0) + 1;
    }

    private double beta(double[] parameters) {
        return trends() ? parameters[1] : 0;
    }

    private double phi(double[] parameters) {
        return trend == Trend.DAMPED ? parameters[2] : 1;
    }

    private double gamma(double[] parameters) {
        return seasonal ? parameters[weights() - 1] : 0;
    }

    /// Where a search may start: slow and quick forms of each weight.
    List<double[]> guesses(Line line) {
        var guesses = new ArrayList<double[]>();
        for (double alpha : new double[] {0.05, 0.2, 0.5, 0.9}) {
            for (double beta : trends() ? new double[] {0.02, 0.3} : new double[1]) {
                for (double gamma : seasonal ? new double[] {0.02, 0.3} : new double[1]) {
                    guesses.add(guess(alpha, beta * alpha, gamma * (1 - alpha), line));
                }
            }
        }
        return guesses;
    }

    private double[] guess(double alpha, double beta, double gamma, Line line) {
        var guess = new double[weights() + (trends() ? 2 : 1)];
        guess[0] = alpha;
        if (trends()) {
            guess[1] = beta;
            guess[guess.length - 1] = line.slope();
        }
        if (trend == Trend.DAMPED) {
            guess[2] = 0.95;
        }
        if (seasonal) {
            guess[weights() - 1] = gamma;
        }
        guess[weights()] = line.start();
        return guess;
    }

    double[] firstSteps(double spread) {
        var steps = new double[weights() + (trends() ? 2 : 1)];
        steps[0] = 0.3;
        if (trends()) {
            steps[1] = 0.1;
            steps[steps.length - 1] = spread / 4;
        }
        if (trend == Trend.DAMPED) {
            steps[2] = -0.05;
        }
        if (seasonal) {
            steps[weights() - 1] = 0.1;
        }
        steps[weights()] = spread;
        return steps;
    }

    /// The usual region: 0 < beta < alpha < 1, 0 < gamma < 1 - alpha, 0.8 <= phi <= 0.98.
    boolean allows(double[] parameters) {
        double alpha = parameters[0];
        boolean inside = alpha >= LOWEST && alpha <= HIGHEST;
        if (trends()) {
            inside &= beta(parameters) >= LOWEST && beta(parameters) <= alpha;
        }
        if (trend == Trend.DAMPED) {
            inside &= phi(parameters) >= LEAST_PHI && phi(parameters) <= MOST_PHI;
        }
        if (seasonal) {
            inside &= gamma(parameters) >= LOWEST && gamma(parameters) <= 1 - alpha;
        }
        return inside;
    }

    SmoothingState start(double[] parameters, double[] season) {
        return new SmoothingState(
                parameters[weights()], trends() ? parameters[weights() + 1] : 0, season);
    }

    /// Runs `state` over the values; answers minus twice the log-likelihood, constants left out.
    double run(SmoothingState state, double[] parameters, double[] values) {
        double logarithms = 0;
        for (double value : values) {
            double expected = expected(state, parameters);
            double error = value - expected;
            if (relative) {
                if (expected <= 0) {
                    return Double.POSITIVE_INFINITY;
                }
                error /= expected;
                logarithms += StrictMath.log(expected);
            }
            state.squares += error * error;
            correct(state, parameters, error);
        }
        double least = PERFECT * values.length * (relative ? 1 : 1 + values[0] * values[0]);
        return values.length * StrictMath.log(Math.max(state.squares, least)) + 2 * logarithms;
    }

    double expected(SmoothingState state, double[] parameters) {
        double base = state.level + phi(parameters) * state.trend;
        if (!seasonal) {
            return base;
        }
        double season = state.season[state.place];
        return relative ? base * season : base + season;
    }

    /// Moves the state on by one period whose error was `error`.
    void correct(SmoothingState state, double[] parameters, double error) {
        double damped = phi(parameters) * state.trend;
        double base = state.level + damped;
        double unit = relative ? base : 1;
        state.level = base + parameters[0] * unit * error;
        state.trend = damped + beta(parameters) * unit * error;
        if (seasonal) {
            double season = state.season[state.place];
            state.season[state.place] =
                    season + gamma(parameters) * (relative ? season : 1) * error;
            state.place = state.place + 1 == state.season.length ? 0 : state.place + 1;
        }
    }

    String words() {
        var trendWords =
                switch (trend) {
                    case NONE -> "no trend";
                    case STRAIGHT -> "straight trend";
                    case DAMPED -> "damped trend";
                };
        if (!seasonal) {
            return trendWords;
        }
        return trendWords + (relative ? ", multiplicative season" : ", additive season");
    }
}
