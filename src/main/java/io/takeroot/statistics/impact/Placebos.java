package io.takeroot.statistics.impact;

import io.takeroot.statistics.impact.Remainder.Setting;
import io.takeroot.statistics.numeric.Quantiles;
import java.util.Arrays;
import java.util.List;

/// The judgement made where nothing happened: on each donor in turn, as if it had been treated at
/// the same start, with the other donors to compare with.
///
/// Abadie, Diamond and Hainmueller (2010), section 2.4.
///
/// @param effects the average effect found on each donor, in the order of the donors
/// @param errors the process's own error of each
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Placebos(double[] effects, double[] errors) {

    /// Fewer than this say nothing of the spread of errors.
    static final int FEWEST = 3;

    /// With fewer donors the least possible p-value is above 0.05.
    static final int FEWEST_FOR_RANK = 19;

    private static final double NORMAL_PER_MEDIAN = 1.4826;

    static Placebos of(Window window, List<Setting> settings) {
        int donors = window.donors().length;
        if (donors < FEWEST) {
            return new Placebos(new double[0], new double[0]);
        }
        var effects = new double[donors];
        var errors = new double[donors];
        for (int i = 0; i < donors; i++) {
            var average = new DriftingControl(swapped(window, i), settings).average();
            effects[i] = average.mean();
            errors[i] = Math.sqrt(average.variance());
        }
        return new Placebos(effects, errors);
    }

    private static Window swapped(Window window, int donor) {
        var others = new double[window.donors().length - 1][];
        for (int i = 0; i < others.length; i++) {
            others[i] = window.donors()[i < donor ? i : i + 1];
        }
        return new Window(window.donors()[donor], others, window.start(), window.season());
    }

    boolean isEmpty() {
        return effects.length == 0;
    }

    /// The typical size of an effect found where there was none: robust, as a standard deviation.
    double spread() {
        return NORMAL_PER_MEDIAN
                * Quantiles.median(Arrays.stream(effects).map(Math::abs).toArray());
    }

    /// The share of units, the treated one included, whose effect stands out at least as much
    /// against its own error.
    double rank(double effect, double error) {
        long atLeast = 1;
        for (int i = 0; i < effects.length; i++) {
            if (Math.abs(effects[i]) * error >= Math.abs(effect) * errors[i]) {
                atLeast++;
            }
        }
        return (double) atLeast / (effects.length + 1);
    }
}
