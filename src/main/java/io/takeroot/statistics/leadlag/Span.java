package io.takeroot.statistics.leadlag;

import io.takeroot.statistics.Series;
import java.util.Arrays;
import java.util.Optional;

/// The periods over which two series are both known.
///
/// @param from the first of them
/// @param to the one after the last
/// @param missing how many values inside are missing in either
record Span(int from, int to, int missing) {

    private static final double MOST_MISSING = 0.1;

    static Span of(Series lagging, Series candidate) {
        var first = lagging.values();
        var second = candidate.values();
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "a candidate has %d periods, expected the %d of the lagging series"
                            .formatted(second.length, first.length));
        }
        int from = 0;
        int to = first.length;
        while (from < to && unknown(first, second, from)) {
            from++;
        }
        while (to > from && unknown(first, second, to - 1)) {
            to--;
        }
        int missing = 0;
        for (int i = from; i < to; i++) {
            missing += unknown(first, second, i) ? 1 : 0;
        }
        return new Span(from, to, missing);
    }

    int length() {
        return to - from;
    }

    Optional<LeadTest> refusal(int reach) {
        int fewest = Math.max(LeadTests.FEWEST_OBSERVATIONS, 4 * reach);
        int known = length() - missing;
        if (known < fewest) {
            return Optional.of(
                    new LeadTest.TooFewObservations(
                            known,
                            "%d periods have both figures; %d are needed to tell a lead of up to"
                                            .formatted(known, fewest)
                                    + " "
                                    + reach
                                    + " periods from chance"));
        }
        if (missing > MOST_MISSING * length()) {
            return Optional.of(
                    new LeadTest.NotDefined(
                            known,
                            "%d of %d periods miss a figure; at most one in ten may"
                                    .formatted(missing, length())));
        }
        return Optional.empty();
    }

    /// A series within the span, its missing values bridged by straight lines.
    Series of(Series series) {
        var values = Arrays.copyOfRange(series.values(), from, to);
        int known = 0;
        for (int i = 1; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                for (int gap = known + 1; gap < i; gap++) {
                    double share = (double) (gap - known) / (i - known);
                    values[gap] = values[known] + share * (values[i] - values[known]);
                }
                known = i;
            }
        }
        return new Series(values, series.season(), series.scale());
    }

    private static boolean unknown(double[] first, double[] second, int at) {
        return Double.isNaN(first[at]) || Double.isNaN(second[at]);
    }
}
