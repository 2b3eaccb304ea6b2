package io.takeroot.statistics.forecast;

import io.takeroot.statistics.numeric.Quantiles;
import java.util.Arrays;

/// What may come out of the simulated futures: a number per path, in ascending order.
///
/// Checked against the definition of the empirical distribution in closed form (`OutcomeTests`).
@SuppressWarnings(
        "ArrayRecordComponent") // copied both ways and compared by content, so it is a value
public record Outcome(double median, double low80, double high80, double[] samples, Odds odds) {

    public Outcome {
        samples = samples.clone();
    }

    /// The outcome that these samples describe, taken at their word; their order does not matter.
    /// At least one, none of them `NaN`.
    public static Outcome of(double[] samples) {
        return of(samples, Odds.AS_SIMULATED);
    }

    /// The same, with the `odds` that back-tests have shown behind a share of the samples.
    static Outcome of(double[] samples, Odds odds) {
        var sorted = samples.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException(
                    sorted.length == 0
                            ? "no samples, expected at least one"
                            : "a sample is not a number");
        }
        return new Outcome(
                Quantiles.ofSorted(sorted, 0.5),
                Quantiles.ofSorted(sorted, 0.1),
                Quantiles.ofSorted(sorted, 0.9),
                sorted,
                odds);
    }

    /// The samples in ascending order; a copy.
    @Override
    public double[] samples() {
        return samples.clone();
    }

    /// The value below which the share `probability` (0..1) of the samples lies, interpolated
    /// linearly between order statistics (type 7 of Hyndman and Fan, "Sample Quantiles in
    /// Statistical Packages", The American Statistician 50, 1996).
    public double quantile(double probability) {
        return Quantiles.ofSorted(samples, probability);
    }

    /// The probability, 0..1, of reaching `target` or more: the calibrated odds of the share of
    /// samples at or above it. It falls as the target rises. With 2,000 paths the share's own
    /// simulation error is at most 0.011 (one standard error).
    public double probabilityAtLeast(double target) {
        return odds.probability((double) (samples.length - firstAtLeast(target)) / samples.length);
    }

    /// The probability, 0..1, of `target` or less, for metrics where less is better: what the
    /// calibrated odds of the samples above it leave.
    public double probabilityAtMost(double target) {
        int above = samples.length - firstAtLeast(Math.nextUp(target));
        return 1 - odds.probability((double) above / samples.length);
    }

    private int firstAtLeast(double bound) {
        int low = 0;
        int high = samples.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (samples[middle] >= bound) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome that
                && Arrays.equals(samples, that.samples)
                && odds.equals(that.odds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(samples);
    }

    @Override
    public String toString() {
        return median + " [" + low80 + ", " + high80 + "] of " + samples.length + " samples";
    }
}
