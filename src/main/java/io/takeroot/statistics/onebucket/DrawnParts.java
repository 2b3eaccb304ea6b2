package io.takeroot.statistics.onebucket;

import io.takeroot.statistics.numeric.Quantiles;
import java.util.Arrays;

/// The parts of one booking, and repeated draws of what they may really be; the last place is
/// what belongs to no product.
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record DrawnParts(double[] amounts, double[][] draws) {

    static final int DRAWS = 400;

    private static final double LOW = 0.05;

    /// The split with 90 % ranges.
    Split split(int account, int period, Rung rung, int observations) {
        var low = new double[amounts.length];
        var high = new double[amounts.length];
        var values = new double[draws.length];
        for (int place = 0; place < amounts.length; place++) {
            for (int draw = 0; draw < values.length; draw++) {
                values[draw] = draws[draw][place];
            }
            Arrays.sort(values);
            low[place] = Math.min(amounts[place], Quantiles.ofSorted(values, LOW));
            high[place] = Math.max(amounts[place], Quantiles.ofSorted(values, 1 - LOW));
        }
        return new Split(account, period, amounts, low, high, rung, observations);
    }
}
