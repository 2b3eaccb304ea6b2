package io.takeroot.statistics.onebucket;

/// The course of one account's usage of one product: a straight line through the logarithms of
/// what was reported, single reports that do not fit counting little.
final class UsageLine {

    private final int[] at;
    private final double[] logs;
    private final double[] rounding;
    private final double[] plain;
    private double middle;
    private double level;
    private double slope;
    private double levelVariance;
    private double slopeVariance;

    private UsageLine(int[] at, double[] logs) {
        this.at = at;
        this.logs = logs;
        this.rounding = new double[at.length];
        this.plain = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            rounding[i] = roundingVariance(logs[i]);
            plain[i] = 1;
        }
    }

    /// The line through the periods in which `reported` is above 0; without any, [#count] is 0.
    static UsageLine through(double[] reported) {
        int count = 0;
        for (double used : reported) {
            count += used > 0 ? 1 : 0;
        }
        var at = new int[count];
        var logs = new double[count];
        int next = 0;
        for (int period = 0; period < reported.length; period++) {
            if (reported[period] > 0) {
                at[next] = period;
                logs[next++] = StrictMath.log(reported[period]);
            }
        }
        return new UsageLine(at, logs);
    }

    /// Whole units: a count of n is uncertain by 1/12 of a unit squared.
    static double roundingVariance(double log) {
        return StrictMath.exp(-2 * log) / 12;
    }

    int count() {
        return at.length;
    }

    int at(int i) {
        return at[i];
    }

    /// How likely the i-th report is plain, not mis-measured.
    double plain(int i) {
        return plain[i];
    }

    double slope() {
        return slope;
    }

    double slopeVariance() {
        return slopeVariance;
    }

    double rounding(int i) {
        return rounding[i];
    }

    double residual(int i, double[] effects) {
        return logs[i] - expected(at[i]) - effects[at[i]];
    }

    double expected(int period) {
        return level + slope * (period - middle);
    }

    /// Of [#expected], without the scatter around the line.
    double variance(int period) {
        double distance = period - middle;
        return levelVariance + slopeVariance * distance * distance;
    }

    void fit(double[] effects, UsageScatter scatter) {
        var weights = new double[at.length];
        double sum = 0;
        double moment = 0;
        for (int i = 0; i < at.length; i++) {
            weights[i] = scatter.weight(plain[i], rounding[i]);
            sum += weights[i];
            moment += weights[i] * at[i];
        }
        middle = moment / sum;
        double squares = 0;
        double products = 0;
        double total = 0;
        for (int i = 0; i < at.length; i++) {
            double distance = at[i] - middle;
            double value = logs[i] - effects[at[i]];
            total += weights[i] * value;
            squares += weights[i] * distance * distance;
            products += weights[i] * distance * value;
        }
        level = total / sum;
        levelVariance = 1 / sum;
        slopeVariance = 1 / (squares + 1 / scatter.slopeVariance());
        slope = slopeVariance * (products + scatter.slope() / scatter.slopeVariance());
        for (int i = 0; i < at.length; i++) {
            plain[i] = scatter.plain(residual(i, effects), rounding[i]);
        }
    }
}
