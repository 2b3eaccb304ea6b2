package io.takeroot.statistics.pinpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The leaves that are searched: all of them, or the sums over the dimensions that tell the most.
final class WorkingCube {

    private record Telling(String dimension, int values, double signal) {}

    /// Of one degree of freedom.
    private static final double MIDDLE_OF_CHI_SQUARE = 0.4549;

    private WorkingCube() {}

    /// Dimensions of a single value are left out: they tell nothing, and would only lengthen the
    /// names of slices.
    static LeafCube of(Cuboids cuboids) {
        var cube = affordable(cuboids);
        var varied = cube.varied();
        return varied.isEmpty() ? cube : cube.over(varied);
    }

    private static LeafCube affordable(Cuboids cuboids) {
        if (cuboids.leaves() <= cuboids.workingLeaves()) {
            return cuboids.over(cuboids.dimensions());
        }
        var chosen = new ArrayList<String>();
        double leaves = 1;
        var tellings = tellings(cuboids);
        for (var telling : tellings) {
            if (leaves * telling.values() <= cuboids.workingLeaves()) {
                chosen.add(telling.dimension());
                leaves *= telling.values();
            }
        }
        if (chosen.isEmpty()) {
            tellings.stream()
                    .min(Comparator.comparingInt(Telling::values))
                    .ifPresent(fewest -> chosen.add(fewest.dimension()));
        }
        return cuboids.over(chosen);
    }

    /// The dimensions, the one that tells the most first.
    private static List<Telling> tellings(Cuboids cuboids) {
        var cubes = cuboids.dimensions().stream().map(d -> cuboids.over(List.of(d))).toList();
        var surprises = cubes.stream().map(WorkingCube::surprises).toList();
        double usual = Math.max(usual(surprises), Double.MIN_NORMAL);
        return IntStream.range(0, cubes.size())
                .mapToObj(
                        i -> {
                            var cube = cubes.get(i);
                            double most = Arrays.stream(surprises.get(i)).max().orElse(0);
                            return new Telling(
                                    cube.dimensions().getFirst(),
                                    cube.size(),
                                    most / usual / 2 - Math.log(cube.size()));
                        })
                .sorted(
                        Comparator.comparingDouble((Telling telling) -> -telling.signal())
                                .thenComparing(Telling::dimension))
                .toList();
    }

    /// Of each value the square of how far it is off a common factor on what was expected of it,
    /// by what was expected: in units of an unknown noise.
    private static double[] surprises(LeafCube cube) {
        var expected = new double[cube.size()];
        double actuals = 0;
        double expecteds = 0;
        for (int i = 0; i < expected.length; i++) {
            expected[i] = cube.isRatio() ? expectedNumerator(cube, i) : cube.figures(1)[i];
            actuals += cube.figures(0)[i];
            expecteds += expected[i];
        }
        double level = expecteds == 0 ? 1 : actuals / expecteds;
        var surprises = new double[expected.length];
        for (int i = 0; i < expected.length; i++) {
            double actual = cube.figures(0)[i];
            double off = actual - level * expected[i];
            double size = (Math.abs(actual) + Math.abs(level * expected[i])) / 2;
            surprises[i] = size == 0 ? 0 : off * off / size;
        }
        return surprises;
    }

    /// The noise's own size: what the middle value of all dimensions shows.
    private static double usual(List<double[]> surprises) {
        var all = surprises.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        return all.length == 0 ? 1 : all[all.length / 2] / MIDDLE_OF_CHI_SQUARE;
    }

    private static double expectedNumerator(LeafCube cube, int leaf) {
        double base = cube.figures(3)[leaf];
        return base > 0 ? cube.figures(1)[leaf] * cube.figures(2)[leaf] / base : 0;
    }
}
