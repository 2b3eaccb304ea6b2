package io.takeroot.statistics.onebucket;

import io.takeroot.statistics.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What each account pays relative to the learned prices, in logarithms: its discount.
///
/// Factors are normal around their segment's mean. An account without a booking to learn from has
/// the mean.
///
/// @param values by account
/// @param variances of the values, by account
/// @param segments the number of each account's segment
/// @param means by segment
/// @param spread the deviation of factors around their segment's mean
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record AccountFactors(
        double[] values, double[] variances, int[] segments, double[] means, double spread) {

    private static final double FIRST_SPREAD = 0.05;
    private static final double LEAST_SPREAD = 1e-4;

    /// Starts at the middle of each account's residuals; an account without any has none.
    static AccountFactors middles(Ledger ledger, List<List<Double>> residuals) {
        var segments = segments(ledger);
        var values = residuals.stream().mapToDouble(AccountFactors::middle).toArray();
        var means = new double[Arrays.stream(segments).max().orElse(0) + 1];
        for (int segment = 0; segment < means.length; segment++) {
            int own = segment;
            means[segment] =
                    median(
                            IntStream.range(0, values.length)
                                    .filter(account -> segments[account] == own)
                                    .mapToDouble(account -> values[account])
                                    .filter(value -> !Double.isNaN(value))
                                    .toArray());
        }
        for (int account = 0; account < values.length; account++) {
            values[account] =
                    Double.isNaN(values[account]) ? means[segments[account]] : values[account];
        }
        var variances = new double[values.length];
        Arrays.fill(variances, FIRST_SPREAD * FIRST_SPREAD);
        return new AccountFactors(values, variances, segments, means, FIRST_SPREAD);
    }

    private static int[] segments(Ledger ledger) {
        var names = new ArrayList<String>();
        return Arrays.stream(ledger.segments())
                .mapToInt(
                        segment -> {
                            if (!names.contains(segment)) {
                                names.add(segment);
                            }
                            return names.indexOf(segment);
                        })
                .toArray();
    }

    private static double middle(List<Double> residuals) {
        return residuals.isEmpty()
                ? Double.NaN
                : median(residuals.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double median(double[] values) {
        return values.length == 0 ? 0 : Quantiles.median(values);
    }

    double mean(int account) {
        return means[segments[account]];
    }

    double precision() {
        return 1 / (spread * spread);
    }

    /// The factors after seeing, per account, a weighted sum of what each booking says of it.
    AccountFactors learned(double[] sums, double[] weights) {
        var next = new double[values.length];
        var nextVariances = new double[values.length];
        var totals = new double[means.length];
        var members = new int[means.length];
        double squares = 0;
        int count = 0;
        for (int account = 0; account < next.length; account++) {
            double total = weights[account] + precision();
            next[account] = (sums[account] + mean(account) * precision()) / total;
            nextVariances[account] = 1 / total;
            if (weights[account] > 0) {
                double distance = next[account] - mean(account);
                squares += distance * distance + 1 / total;
                totals[segments[account]] += next[account];
                members[segments[account]]++;
                count++;
            }
        }
        double nextSpread =
                count > 2 ? Math.clamp(Math.sqrt(squares / count), LEAST_SPREAD, 1) : spread;
        return new AccountFactors(
                next, nextVariances, segments, means(totals, members), nextSpread);
    }

    private double[] means(double[] totals, int[] members) {
        var next = means.clone();
        for (int segment = 0; segment < next.length; segment++) {
            if (members[segment] > 0) {
                next[segment] = totals[segment] / members[segment];
            }
        }
        return next;
    }
}
