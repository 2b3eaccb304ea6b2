package io.takeroot.bench;

import io.takeroot.statistics.impact.Donor;
import java.util.ArrayList;
import java.util.List;

/// The season of a panel whose file does not name one: a week of days or a year of months, when
/// the changes before the start repeat after as many periods.
final class LikelySeason {

    private static final int[] LENGTHS = {7, 12};
    private static final double CLEAR = 0.3;

    private LikelySeason() {}

    /// The length whose mean autocorrelation of changes over all series is highest and above 0.3;
    /// 1 when none is, or when the history is shorter than two seasons.
    static int of(double[] treated, List<Donor> donors, int start) {
        var rows = new ArrayList<double[]>();
        rows.add(treated);
        donors.forEach(donor -> rows.add(donor.values()));
        int likely = 1;
        double highest = CLEAR;
        for (int length : LENGTHS) {
            double sum = 0;
            for (var row : rows) {
                sum += start < 2 * length ? 0 : correlation(row, length, start);
            }
            if (sum / rows.size() > highest) {
                highest = sum / rows.size();
                likely = length;
            }
        }
        return likely;
    }

    /// Of changes with those `lag` periods before, each pair counted alike; 0 for a series
    /// without change.
    private static double correlation(double[] row, int lag, int start) {
        double trend = (row[start - 1] - row[0]) / (start - 1);
        double products = 0;
        double squares = 0;
        for (int t = 1; t < start; t++) {
            double change = row[t] - row[t - 1] - trend;
            squares += change * change;
            if (t > lag) {
                products += change * (row[t - lag] - row[t - lag - 1] - trend);
            }
        }
        return squares > 0 ? products / (start - 1 - lag) / (squares / (start - 1)) : 0;
    }
}
