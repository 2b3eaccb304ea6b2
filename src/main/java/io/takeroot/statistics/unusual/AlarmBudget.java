package io.takeroot.statistics.unusual;

/// How many alarms a day may bring, over all indicators together.
///
/// @param falseShare the expected share of false ones among a day's alarms, above 0 and at most
///     1:
///     Benjamini and Hochberg, "Controlling the False Discovery Rate", JRSS B 57, 1995
/// @param mostPerHundred the most alarms a day for each 100 indicators judged, at least one
public record AlarmBudget(double falseShare, double mostPerHundred) {

    public AlarmBudget {
        if (!(falseShare > 0 && falseShare <= 1)) {
            throw new IllegalArgumentException(
                    "falseShare is " + falseShare + ", expected above 0 and at most 1");
        }
        if (!(mostPerHundred > 0)) {
            throw new IllegalArgumentException(
                    "mostPerHundred is " + mostPerHundred + ", expected above 0");
        }
    }

    /// One false alarm in five, and no more than five alarms a day for each 100 indicators.
    public static AlarmBudget usual() {
        return new AlarmBudget(0.2, 5);
    }

    /// The largest probability that is still an alarm among all of a day's, in ascending order;
    /// negative where none is.
    double limit(double[] sorted) {
        double limit = -1;
        for (int rank = 1; rank <= sorted.length; rank++) {
            if (sorted[rank - 1] <= falseShare * rank / sorted.length) {
                limit = sorted[rank - 1];
            }
        }
        return limit;
    }

    int most(int indicators) {
        return (int) Math.max(1, Math.floor(mostPerHundred * indicators / 100));
    }
}
