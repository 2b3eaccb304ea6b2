package io.takeroot.statistics.onebucket;

import java.util.Arrays;

/// One booking split, before rounding: products by index, the last place for what belongs to
/// none.
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Split(
        int account,
        int period,
        double[] amounts,
        double[] low90,
        double[] high90,
        Rung rung,
        int observations) {

    /// Split by weights alone, with nothing said about the error.
    static Split wide(Ledger ledger, int account, int period, double[] weights, Rung rung) {
        double booked = ledger.booked()[account][period].doubleValue();
        double sum = Arrays.stream(weights).sum();
        var amounts = new double[weights.length + 1];
        var low = new double[weights.length + 1];
        var high = new double[weights.length + 1];
        for (int product = 0; product < weights.length; product++) {
            amounts[product] = booked * weights[product] / sum;
            low[product] = Math.min(0, booked);
            high[product] = Math.max(0, booked);
        }
        return new Split(account, period, amounts, low, high, rung, 1);
    }
}
