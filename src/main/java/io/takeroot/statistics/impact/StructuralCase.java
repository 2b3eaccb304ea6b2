package io.takeroot.statistics.impact;

import java.util.Arrays;
import java.util.List;

/// An outcome and its controls around a start: `outcome[time]`, `controls[control][time]`, all of
/// one length; the effect may begin at `start` (0-based). A missing outcome is `NaN`. `seasons`
/// holds the steps after which a pattern returns (7, 12, 52), often none or one, at times two.
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record StructuralCase(double[] outcome, double[][] controls, int start, List<Integer> seasons) {

    StructuralCase {
        if (start < 1 || start >= outcome.length) {
            throw new IllegalArgumentException(
                    "start is " + start + ", expected 1.." + (outcome.length - 1));
        }
        for (var control : controls) {
            if (control.length != outcome.length) {
                throw new IllegalArgumentException(
                        "a control has " + control.length + " values, expected " + outcome.length);
            }
        }
        seasons = List.copyOf(seasons);
    }

    /// The times before the start.
    double[] before() {
        return Arrays.copyOf(outcome, start);
    }

    /// The number of steps from the start to the end.
    int steps() {
        return outcome.length - start;
    }
}
