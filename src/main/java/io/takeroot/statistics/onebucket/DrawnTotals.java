package io.takeroot.statistics.onebucket;

import io.takeroot.statistics.numeric.Quantiles;
import java.util.Arrays;

/// Draws of the totals by period and product: each draw is the sum of the bookings' draws of the
/// same number, so that what they have in common (a price) does not cancel.
final class DrawnTotals {

    private static final double LOW = 0.05;

    private final double[][][] draws;

    DrawnTotals(int periods, int places) {
        draws = new double[periods][places][DrawnParts.DRAWS];
    }

    void add(int period, DrawnParts parts) {
        for (int draw = 0; draw < DrawnParts.DRAWS; draw++) {
            var drawn = parts.draws()[draw];
            for (int place = 0; place < drawn.length; place++) {
                draws[period][place][draw] += drawn[place];
            }
        }
    }

    /// An amount that is known adds itself to every draw.
    void add(int period, int place, double amount) {
        for (int draw = 0; draw < DrawnParts.DRAWS; draw++) {
            draws[period][place][draw] += amount;
        }
    }

    double low90(int period, int place) {
        return quantile(period, place, LOW);
    }

    double high90(int period, int place) {
        return quantile(period, place, 1 - LOW);
    }

    private double quantile(int period, int place, double probability) {
        var sorted = draws[period][place].clone();
        Arrays.sort(sorted);
        return Quantiles.ofSorted(sorted, probability);
    }
}
