package io.takeroot.statistics.pinpoint;

/// The noise that counting brings: a share of a whole customer cannot be lost.
///
/// In a group of leaves of which nine in ten have an actual or an expected figure that is a
/// multiple of a step (the other figure may be a forecast), a figure carries a variance of
/// step² / 6. Steps are 1 (counts) and .01 (money).
final class Rounding {

    private static final double USUAL = 0.9;
    private static final double[] PER_UNIT = {1, 100};

    /// By leaf: the first step, counted from 1, that it is a multiple of; 0 for none.
    private final byte[] steps;

    Rounding(double[] actual, double[] expected) {
        steps = new byte[actual.length];
        for (int i = 0; i < actual.length; i++) {
            for (int step = PER_UNIT.length; step > 0; step--) {
                double perUnit = PER_UNIT[step - 1];
                if (isWhole(actual[i] * perUnit) || isWhole(expected[i] * perUnit)) {
                    steps[i] = (byte) step;
                }
            }
        }
    }

    private static boolean isWhole(double figure) {
        return Math.abs(figure - Math.rint(figure)) <= 1e-9 * Math.max(1, Math.abs(figure));
    }

    double variance(int[] leaves, int count) {
        var counts = new int[PER_UNIT.length + 1];
        for (int at = 0; at < count; at++) {
            counts[steps[leaves[at]]]++;
        }
        int whole = 0;
        for (int step = 1; step <= PER_UNIT.length; step++) {
            whole += counts[step];
            if (whole >= USUAL * count) {
                double unit = 1 / PER_UNIT[step - 1];
                return unit * unit / 6;
            }
        }
        return 0;
    }
}
