package io.takeroot.statistics.pinpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes cubes in which nothing is to be found: noise only, or the same shift of everything.
///
/// Sums have log-normal sizes and a relative noise of 2 to 25 %, rounded to cents; ratios have
/// binomial numerators, dense (80 to 300 a leaf) or sparse (4 to 10), with growing denominators.
final class NullCases {

    private static final double SHIFTED = 0.4;

    private NullCases() {}

    static LeafCube cube(long seed) {
        var random = new Random(seed);
        var dimensions = new ArrayList<String>();
        var cardinalities = new ArrayList<Integer>();
        int width = 2 + random.nextInt(3);
        for (int d = 0; d < width; d++) {
            dimensions.add("d" + d);
            cardinalities.add(3 + random.nextInt(6));
        }
        double level = random.nextDouble() < SHIFTED ? 0.6 + 0.7 * random.nextDouble() : 1;
        return seed % 2 == 0
                ? sum(random, dimensions, combinations(cardinalities), level)
                : ratio(random, dimensions, combinations(cardinalities), level);
    }

    private static LeafCube sum(
            Random random, List<String> dimensions, List<List<String>> combinations, double level) {
        double noise = 0.02 + 0.23 * random.nextDouble();
        double kept = 0.3 + 0.7 * random.nextDouble();
        var leaves = Leaves.ofSum(dimensions);
        for (var values : combinations) {
            double expected = cents(Math.exp(5 + 1.5 * random.nextGaussian()));
            double actual = cents(expected * level * (1 + noise * random.nextGaussian()));
            if (random.nextDouble() < kept) {
                leaves.add(values, Math.max(0, actual), expected);
            }
        }
        return leaves.cube();
    }

    private static double cents(double amount) {
        return Math.rint(amount * 100) / 100;
    }

    private static LeafCube ratio(
            Random random, List<String> dimensions, List<List<String>> combinations, double level) {
        boolean dense = random.nextBoolean();
        double growth = 0.8 + 0.4 * random.nextDouble();
        double base = 0.1 + 0.4 * random.nextDouble();
        var leaves = Leaves.ofRatio(dimensions);
        for (var values : combinations) {
            double rate = Math.min(0.7, base * Math.exp(0.3 * random.nextGaussian()));
            double middle = (dense ? 150 : 6) * Math.exp(0.6 * random.nextGaussian());
            double expected = Math.max(1, Math.rint(middle));
            int denominator = (int) Math.rint(middle * growth);
            int numerator = 0;
            for (int trial = 0; trial < denominator; trial++) {
                numerator += random.nextDouble() < rate * level ? 1 : 0;
            }
            leaves.add(
                    values,
                    new Leaves.Fraction(numerator, denominator),
                    new Leaves.Fraction(rate * expected, expected));
        }
        return leaves.cube();
    }

    private static List<List<String>> combinations(List<Integer> cardinalities) {
        var combinations = new ArrayList<List<String>>();
        combinations.add(List.of());
        for (int cardinality : cardinalities) {
            var longer = new ArrayList<List<String>>();
            for (var combination : combinations) {
                for (int value = 0; value < cardinality; value++) {
                    var next = new ArrayList<>(combination);
                    next.add("v" + value);
                    longer.add(next);
                }
            }
            combinations.clear();
            combinations.addAll(longer);
        }
        return combinations;
    }
}
