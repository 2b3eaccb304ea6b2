package io.takeroot.statistics.unusual;

import java.util.Arrays;

/// The newest numbers of a stream, a fixed count of them.
final class Recent {

    private final double[] numbers;
    private int seen;

    Recent(int count) {
        numbers = new double[count];
    }

    void add(double number) {
        numbers[seen++ % numbers.length] = number;
    }

    boolean full() {
        return seen >= numbers.length;
    }

    /// The mean; `NaN` until full.
    double mean() {
        return full() ? Arrays.stream(numbers).sum() / numbers.length : Double.NaN;
    }

    /// The standard deviation (by n); `NaN` until full.
    double deviation() {
        double mean = mean();
        double squares = 0;
        for (double number : numbers) {
            squares += (number - mean) * (number - mean);
        }
        return Math.sqrt(squares / numbers.length);
    }

    /// The median; `NaN` until full.
    double median() {
        if (!full()) {
            return Double.NaN;
        }
        var sorted = numbers.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
