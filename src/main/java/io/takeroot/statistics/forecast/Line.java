package io.takeroot.statistics.forecast;

/// The straight line of least squares through values at the times 1, 2, 3, ...
record Line(double start, double slope) {

    /// Through the first `count` values, at least two; `start` is the line's value at time 0.
    static Line through(double[] values, int count) {
        double middle = (count + 1) / 2.0;
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += values[i] / count;
        }
        double products = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            products += (i + 1 - middle) * (values[i] - mean);
            squares += (i + 1 - middle) * (i + 1 - middle);
        }
        double slope = products / squares;
        return new Line(mean - slope * middle, slope);
    }
}
