package io.takeroot.statistics.pinpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The leaves that are searched: all of them, or the sums over the dimensions that tell the most.
final class WorkingCube {

    private record Telling(String dimension, int values, double signal) {}

    private WorkingCube() {}

    static LeafCube of(Cuboids cuboids) {
        if (cuboids.leaves() <= Cuboids.WORKING_LEAVES) {
            return cuboids.over(cuboids.dimensions());
        }
        var chosen = new ArrayList<String>();
        double leaves = 1;
        for (var telling : tellings(cuboids)) {
            if (chosen.isEmpty() || leaves * telling.values() <= Cuboids.WORKING_LEAVES) {
                chosen.add(telling.dimension());
                leaves *= telling.values();
            }
        }
        return cuboids.over(chosen);
    }

    private static List<Telling> tellings(Cuboids cuboids) {
        return cuboids.dimensions().stream()
                .map(
                        dimension -> {
                            var cube = cuboids.over(List.of(dimension));
                            return new Telling(dimension, cube.size(), signal(cube));
                        })
                .sorted(
                        Comparator.comparingDouble((Telling telling) -> -telling.signal())
                                .thenComparing(Telling::dimension))
                .toList();
    }

    /// How far the values of one dimension are off a common factor on what was expected of them.
    private static double signal(LeafCube cube) {
        var expected = new double[cube.size()];
        double actuals = 0;
        double expecteds = 0;
        for (int i = 0; i < expected.length; i++) {
            expected[i] = cube.isRatio() ? expectedNumerator(cube, i) : cube.figures(1)[i];
            actuals += cube.figures(0)[i];
            expecteds += expected[i];
        }
        double level = expecteds == 0 ? 1 : actuals / expecteds;
        double signal = 0;
        for (int i = 0; i < expected.length; i++) {
            signal += Math.abs(cube.figures(0)[i] - level * expected[i]);
        }
        return signal;
    }

    private static double expectedNumerator(LeafCube cube, int leaf) {
        double base = cube.figures(3)[leaf];
        return base > 0 ? cube.figures(1)[leaf] * cube.figures(2)[leaf] / base : 0;
    }
}
