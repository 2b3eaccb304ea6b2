package io.takeroot.statistics.onebucket;

import io.takeroot.statistics.numeric.Quantiles;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The positive booked totals of one account, in logarithms and less what a period does to
/// everyone.
///
/// @param periods by index, ascending
/// @param logTotals of these
/// @param plain what seems to hold nothing odd, to begin with: near the median of the periods
///     around
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record BookedSeries(int[] periods, double[] logTotals, boolean[] plain) {

    private static final int NEAR = 4;
    private static final double FAR = 0.3;

    static BookedSeries of(Ledger ledger, int account, FilledUsage usage) {
        var periods =
                IntStream.range(0, ledger.periodCount())
                        .filter(period -> ledger.booked()[account][period].signum() > 0)
                        .toArray();
        var logs =
                Arrays.stream(periods)
                        .mapToDouble(
                                period ->
                                        StrictMath.log(
                                                        ledger.booked()[account][period]
                                                                .doubleValue())
                                                - usage.common(period))
                        .toArray();
        var plain = new boolean[logs.length];
        int count = 0;
        for (int i = 0; i < logs.length; i++) {
            plain[i] = Math.abs(logs[i] - around(periods, logs, i)) < FAR;
            count += plain[i] ? 1 : 0;
        }
        if (2 * count < logs.length) {
            Arrays.fill(plain, true);
        }
        return new BookedSeries(periods, logs, plain);
    }

    private static double around(int[] periods, double[] logs, int at) {
        return Quantiles.median(
                IntStream.range(0, logs.length)
                        .filter(i -> Math.abs(periods[i] - periods[at]) <= NEAR)
                        .mapToDouble(i -> logs[i])
                        .toArray());
    }

    double middle() {
        return periods.length == 0 ? 0 : (periods[0] + periods[periods.length - 1]) / 2.0;
    }
}
