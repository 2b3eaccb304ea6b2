package io.takeroot.statistics.impact;

import java.util.Arrays;

/// A test that treats one group of regions, spends on it, and leaves another group alone.
///
/// @param treated the treated group's response, summed over its regions, one value per period
/// @param control the control group's, over the same periods
/// @param cost what was spent on the treated group beyond the usual, over the same periods; what
///     lies before the start is not read
/// @param start the first period of the test
@SuppressWarnings("ArrayRecordComponent") // copied in; its arrays are read by the room alone
public record GeoExperiment(double[] treated, double[] control, double[] cost, int start) {

    public GeoExperiment {
        treated = treated.clone();
        control = control.clone();
        cost = cost.clone();
        if (control.length != treated.length || cost.length != treated.length) {
            throw new IllegalArgumentException(
                    "treated has %d periods, control %d, cost %d; expected as many"
                            .formatted(treated.length, control.length, cost.length));
        }
        if (start < 1 || start >= treated.length) {
            throw new IllegalArgumentException(
                    "start is " + start + ", expected 1.." + (treated.length - 1));
        }
    }

    /// The treated group's response; a copy.
    @Override
    public double[] treated() {
        return treated.clone();
    }

    /// The control group's response; a copy.
    @Override
    public double[] control() {
        return control.clone();
    }

    /// The extra cost; a copy.
    @Override
    public double[] cost() {
        return cost.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeoExperiment that
                && start == that.start
                && Arrays.equals(treated, that.treated)
                && Arrays.equals(control, that.control)
                && Arrays.equals(cost, that.cost);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(treated) + Arrays.hashCode(control)) + start;
    }

    @Override
    public String toString() {
        return "GeoExperiment of " + treated.length + " periods, started at " + start;
    }
}
