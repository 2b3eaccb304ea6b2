package io.takeroot.statistics.pinpoint;

import java.util.Arrays;

/// What ratio to expect of each leaf, where the base has few counts in most of them.
///
/// Raking: the whole's ratio times a factor for each value of each dimension, fitted so that each
/// value's ratio in the base is met. So a product that always wins less is not taken for one that
/// wins less now. Factors of values with few counts are drawn to 1.
///
/// Iterative proportional fitting: Deming and Stephan, "On a least squares adjustment of a
/// sampled frequency table", Annals of Mathematical Statistics 11 (1940) 427-444.
final class BaseRates {

    private static final int ROUNDS = 12;
    private static final double WORTH = 4;

    /// A leaf with fewer counts than this does not know its own ratio.
    private static final double FEW = 20;

    private static final double SOME = 0.02;

    private BaseRates() {}

    /// Whether the base is a sample of few counts: the middle leaf has few, and some ratios
    /// came out as nothing at all, or the rows are counted. A forecast of small counts is never
    /// exactly nothing.
    static boolean areSparse(LeafCube cube) {
        var counts = Arrays.stream(cube.figures(3)).filter(count -> count > 0).sorted().toArray();
        return counts.length == 0
                || cube.countsRows()
                || (counts[counts.length / 2] < FEW && nothings(cube) > SOME * counts.length);
    }

    private static int nothings(LeafCube cube) {
        int nothings = 0;
        for (int leaf = 0; leaf < cube.size(); leaf++) {
            nothings += cube.figures(3)[leaf] > 0 && cube.figures(2)[leaf] == 0 ? 1 : 0;
        }
        return nothings;
    }

    /// The ratio of the whole for each leaf.
    static double[] ofWhole(LeafCube cube) {
        var rates = new double[cube.size()];
        Arrays.fill(
                rates, Arrays.stream(cube.figures(2)).sum() / Arrays.stream(cube.figures(3)).sum());
        return rates;
    }

    /// One ratio for each leaf; where the base knows nothing, that of the whole.
    static double[] raked(LeafCube cube) {
        var numerators = cube.figures(2);
        var denominators = cube.figures(3);
        var rates = ofWhole(cube);
        double whole = rates[0];
        for (int round = 0; round < ROUNDS; round++) {
            for (int d = 0; d < cube.width(); d++) {
                meet(cube.codes(d), cube.values(d), rates, numerators, denominators, whole);
            }
        }
        return rates;
    }

    private static void meet(
            int[] codes,
            int values,
            double[] rates,
            double[] numerators,
            double[] denominators,
            double whole) {
        var found = new double[values];
        var fitted = new double[values];
        Arrays.fill(found, WORTH * whole);
        Arrays.fill(fitted, WORTH * whole);
        for (int leaf = 0; leaf < rates.length; leaf++) {
            found[codes[leaf]] += numerators[leaf];
            fitted[codes[leaf]] += denominators[leaf] * rates[leaf];
        }
        for (int leaf = 0; leaf < rates.length; leaf++) {
            if (fitted[codes[leaf]] > 0) {
                rates[leaf] *= found[codes[leaf]] / fitted[codes[leaf]];
            }
        }
    }
}
