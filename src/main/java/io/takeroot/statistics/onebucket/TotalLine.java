package io.takeroot.statistics.onebucket;

/// A straight line through logarithms of totals, by plain least squares.
final class TotalLine {

    private static final double LEAST = 1e-6;

    private final double[] at;
    private final double[] values;
    private int count;

    TotalLine(int most) {
        at = new double[most];
        values = new double[most];
    }

    void add(int period, double value) {
        at[count] = period;
        values[count++] = value;
    }

    int count() {
        return count;
    }

    private double mean(double[] of) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += of[i];
        }
        return sum / count;
    }

    double slope() {
        return product(at, values) / product(at, at);
    }

    /// What is left over around the line.
    double squares() {
        double cross = product(at, values);
        double own = product(at, at);
        return product(values, values) - (own > 0 ? cross * cross / own : 0);
    }

    /// The squares that a step at the period would take away from what is left over; 0 when all
    /// totals lie on one side of it.
    double stepSquares(int start) {
        var step = new double[count];
        for (int i = 0; i < count; i++) {
            step[i] = at[i] >= start ? 1 : 0;
        }
        double own = product(at, at);
        double slope = own > 0 ? product(at, step) / own : 0;
        double left = product(step, step) - slope * product(at, step);
        double score = product(step, values) - slope * product(at, values);
        return left > LEAST ? score * score / left : 0;
    }

    private double product(double[] one, double[] other) {
        double meanOne = mean(one);
        double meanOther = mean(other);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (one[i] - meanOne) * (other[i] - meanOther);
        }
        return sum;
    }
}
