package io.takeroot.statistics.pinpoint;

import io.takeroot.statistics.pinpoint.Explanation.Measured;
import io.takeroot.statistics.pinpoint.Explanation.Total;
import java.util.stream.IntStream;

/// A ratio's gap R - T, with R the actual and T the expected ratio of the whole.
///
/// With w a group's share of all denominators, r its ratio and 0 for what was expected, the group
/// contributes w (r - r0) as rate and (w - w0)(r0 - T) as mix (Kitagawa 1955, the interaction
/// counted as rate). Over any split into groups the contributions sum to R - T. A group of which
/// no denominator was expected is expected to reach T.
record RatioGap(
        LeafCube cube,
        double numerator,
        double denominator,
        double expectedNumerator,
        double expectedDenominator)
        implements Gap {

    RatioGap(LeafCube cube) {
        var all = IntStream.range(0, cube.size()).toArray();
        this(cube, sum(cube, 0, all), sum(cube, 1, all), sum(cube, 2, all), sum(cube, 3, all));
    }

    private double target() {
        return expectedNumerator / expectedDenominator;
    }

    @Override
    public Total total() {
        double gap = numerator / denominator - target();
        double rate = 0;
        for (int leaf = 0; leaf < cube.size(); leaf++) {
            rate += parts(new int[] {leaf})[0];
        }
        return new Total(numerator / denominator, target(), gap, rate, gap - rate);
    }

    @Override
    public Measured measured(int[] leaves) {
        double actual = quotient(sum(cube, 0, leaves), sum(cube, 1, leaves), target());
        double expected = quotient(sum(cube, 2, leaves), sum(cube, 3, leaves), target());
        return new Measured(actual, expected, actual - expected, leaves.length);
    }

    @Override
    public double[] parts(int[] leaves) {
        double weight = sum(cube, 1, leaves) / denominator;
        double base = sum(cube, 3, leaves);
        double expected = quotient(sum(cube, 2, leaves), base, target());
        return new double[] {
            sum(cube, 0, leaves) / denominator - weight * expected,
            (weight - base / expectedDenominator) * (expected - target())
        };
    }

    @Override
    public double atFactor(int[] leaves, double factor) {
        double expected = 0;
        for (int leaf : leaves) {
            expected +=
                    cube.figures(1)[leaf]
                            * quotient(cube.figures(2)[leaf], cube.figures(3)[leaf], target());
        }
        return (factor - 1) * expected / denominator;
    }

    private static double quotient(double numerator, double denominator, double otherwise) {
        return denominator > 0 ? numerator / denominator : otherwise;
    }

    private static double sum(LeafCube cube, int column, int[] leaves) {
        double sum = 0;
        for (int leaf : leaves) {
            sum += cube.figures(column)[leaf];
        }
        return sum;
    }
}
