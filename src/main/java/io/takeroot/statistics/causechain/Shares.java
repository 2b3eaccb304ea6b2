package io.takeroot.statistics.causechain;

import java.util.Arrays;

/// Splits a metric's gap into its parts' contributions and its own; they add up to the gap.
///
/// Of a sum: weight times the part's gap. Of what multiplies, when all figures are above 0, by
/// the logarithmic mean: `L(actual, expected) x power x ln(part's actual / part's expected)`
/// (LMDI; Ang, "Decomposition analysis for policymaking in energy", Energy Policy 32 (2004)
/// 1131-1139): symmetric, no rest. Of everything else Shapley's value over all orders in which
/// the parts may have moved (Shapley 1953): symmetric, no rest either; where one of those
/// orders passes through a division by zero nothing can be split, and the whole gap is the
/// metric's own.
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Shares(double[] parts, double own) {
    static Shares of(JudgedMetric metric, OwnPart own, double[] actual, double[] expected) {
        return switch (metric.composition()) {
            case Composition.Leaf leaf -> new Shares(new double[0], metric.gap());
            case Composition.Sum sum -> ofSum(sum, metric.gap(), actual, expected);
            case Composition.Product product ->
                    multiplies(own, actual, expected)
                            ? logarithmic(metric, own, actual, expected)
                            : shapley(metric, own, actual, expected);
            case Composition.Driven driven -> logarithmic(metric, own, actual, expected);
            case Composition.Formula formula -> shapley(metric, own, actual, expected);
        };
    }

    private static boolean multiplies(OwnPart own, double[] actual, double[] expected) {
        return own.factor()
                && Arrays.stream(actual).allMatch(value -> value > 0)
                && Arrays.stream(expected).allMatch(value -> value > 0);
    }

    private static Shares ofSum(
            Composition.Sum sum, double gap, double[] actual, double[] expected) {
        var parts = new double[actual.length];
        double told = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = sum.weights().get(i) * (actual[i] - expected[i]);
            told += parts[i];
        }
        return new Shares(parts, gap - told);
    }

    private static Shares logarithmic(
            JudgedMetric metric, OwnPart own, double[] actual, double[] expected) {
        double mean = logarithmicMean(metric.actual(), metric.expected());
        var parts = new double[actual.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] =
                    mean * metric.composition().power(i) * StrictMath.log(actual[i] / expected[i]);
        }
        return new Shares(parts, mean * StrictMath.log(own.actual() / own.expected()));
    }

    private static double logarithmicMean(double a, double b) {
        double ratio = a / b;
        return Math.abs(ratio - 1) < 1e-9 ? b : (a - b) / StrictMath.log(ratio);
    }

    /// The last player is the own part.
    private static Shares shapley(
            JudgedMetric metric, OwnPart own, double[] actual, double[] expected) {
        int players = actual.length + 1;
        var worth = new double[1 << players];
        var mixed = new double[actual.length];
        for (int moved = 0; moved < worth.length; moved++) {
            for (int i = 0; i < mixed.length; i++) {
                mixed[i] = (moved >> i & 1) == 1 ? actual[i] : expected[i];
            }
            double ownNow = moved >> actual.length == 1 ? own.actual() : own.expected();
            worth[moved] = own.with(metric.composition().of(mixed), ownNow);
        }
        var shares = new double[players];
        for (int player = 0; player < players; player++) {
            shares[player] = value(player, players, worth);
        }
        return Arrays.stream(shares).allMatch(Double::isFinite)
                ? new Shares(Arrays.copyOf(shares, actual.length), shares[actual.length])
                : new Shares(new double[actual.length], metric.gap());
    }

    private static double value(int player, int players, double[] worth) {
        double sum = 0;
        for (int others = 0; others < worth.length; others++) {
            if ((others >> player & 1) == 0) {
                sum +=
                        weight(Integer.bitCount(others), players)
                                * (worth[others | 1 << player] - worth[others]);
            }
        }
        return sum;
    }

    /// In how large a share of all orders exactly so many others moved before: s! (n-s-1)! / n!.
    private static double weight(int before, int players) {
        double weight = 1.0 / players;
        for (int i = 1; i <= before; i++) {
            weight *= (double) i / (players - i);
        }
        return weight;
    }
}
