package io.takeroot.statistics.impact;

import io.takeroot.statistics.Series;
import java.util.Arrays;
import java.util.List;

/// An initiative that has not begun: what it will be judged by, and for how long.
///
/// @param treated the metric of what will be treated (the mean or the sum of its units), all of
///     it
///     before the start; `NaN` is missing
/// @param donors the units that will not be treated, over the same periods, with different names;
///     may be empty
/// @param periods how many periods after the start will be judged, at least one
public record MinimumEffectPlan(Series treated, List<Donor> donors, int periods) {

    public MinimumEffectPlan {
        donors = List.copyOf(donors);
        if (periods < 1) {
            throw new IllegalArgumentException("periods is " + periods + ", expected at least 1");
        }
        int history = treated.values().length;
        for (var donor : donors) {
            if (donor.values().length != history) {
                throw new IllegalArgumentException(
                        "donor %s has %d periods, expected %d as the treated series has"
                                .formatted(donor.name(), donor.values().length, history));
            }
        }
    }

    MinimumEffectPlan over(int otherPeriods) {
        return new MinimumEffectPlan(treated, donors, otherPeriods);
    }

    /// The mean of the last periods, as many as will be judged; missing ones are left out.
    double level() {
        var values = treated.values();
        return Arrays.stream(values, Math.max(0, values.length - periods), values.length)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    int history() {
        return treated.values().length;
    }
}
