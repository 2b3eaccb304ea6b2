package io.takeroot.statistics.pinpoint;

/// The noise that counting brings: a share of a whole customer cannot be lost.
final class Rounding {

    private static final double USUAL = 0.9;

    private Rounding() {}

    /// Step² / 6, where the step is the largest of 1, .1 and .01 that, in nine leaves of ten, the
    /// actual or the expected figure is a multiple of (the other may be a forecast); 0 when there
    /// is none.
    static double variance(double[] actual, double[] expected) {
        for (double perUnit = 1; perUnit <= 100; perUnit *= 10) {
            if (counted(actual, expected, perUnit)) {
                return 1 / (6 * perUnit * perUnit);
            }
        }
        return 0;
    }

    private static boolean counted(double[] actual, double[] expected, double perUnit) {
        int live = 0;
        int whole = 0;
        for (int i = 0; i < actual.length; i++) {
            if (actual[i] != 0 || expected[i] != 0) {
                live++;
                whole += isWhole(actual[i] * perUnit) || isWhole(expected[i] * perUnit) ? 1 : 0;
            }
        }
        return whole > 0 && whole >= USUAL * live;
    }

    private static boolean isWhole(double figure) {
        return Math.abs(figure - Math.rint(figure)) <= 1e-9 * Math.max(1, Math.abs(figure));
    }
}
