package io.takeroot.statistics.impact;

import io.takeroot.statistics.Series;
import java.util.HashSet;
import java.util.List;

/// What an impact is judged from: the series the initiative reached, the donors it did not reach,
/// and the period it started in.
///
/// @param treated the metric of what was treated (the mean or the sum of its units), the last
///     period judged included; `NaN` is missing
/// @param donors of the same length, with different names; may be empty, and then the answer is
///     weak
/// @param start the index of the first period that the initiative can have changed; at least one
///     period lies before it and it is one of the series
public record Panel(Series treated, List<Donor> donors, int start) {

    public Panel {
        donors = List.copyOf(donors);
        int periods = treated.values().length;
        if (start < 1 || start >= periods) {
            throw new IllegalArgumentException(
                    "start is " + start + ", expected 1.." + (periods - 1));
        }
        var names = new HashSet<String>();
        for (var donor : donors) {
            if (donor.values().length != periods) {
                throw new IllegalArgumentException(
                        "donor %s has %d periods, expected %d as the treated series has"
                                .formatted(donor.name(), donor.values().length, periods));
            }
            if (!names.add(donor.name())) {
                throw new IllegalArgumentException("two donors are called " + donor.name());
            }
        }
    }
}
