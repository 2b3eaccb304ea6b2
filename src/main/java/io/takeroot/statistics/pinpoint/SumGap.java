package io.takeroot.statistics.pinpoint;

import io.takeroot.statistics.pinpoint.Explanation.Measured;
import io.takeroot.statistics.pinpoint.Explanation.Total;
import java.util.stream.IntStream;

/// A sum's gap: actual less expected.
record SumGap(LeafCube cube) implements Gap {

    @Override
    public Total total() {
        var all = measured(IntStream.range(0, cube.size()).toArray());
        return new Total(all.actual(), all.expected(), all.gap(), all.gap(), 0);
    }

    @Override
    public Measured measured(int[] leaves) {
        double actual = sum(0, leaves);
        double expected = sum(1, leaves);
        return new Measured(actual, expected, actual - expected, leaves.length);
    }

    @Override
    public double[] parts(int[] leaves) {
        return new double[] {sum(0, leaves) - sum(1, leaves), 0};
    }

    @Override
    public double atFactor(int[] leaves, double factor) {
        return (factor - 1) * sum(1, leaves);
    }

    private double sum(int column, int[] leaves) {
        double sum = 0;
        for (int leaf : leaves) {
            sum += cube.figures(column)[leaf];
        }
        return sum;
    }
}
