package io.takeroot.initiatives;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.impact.Donor;
import io.takeroot.statistics.impact.MinimumEffectPlan;
import io.takeroot.statistics.impact.Panel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What an initiative reached, beside what it did not: the figures that an impact is judged from.
///
/// @param periods the first day of each, whole periods only, oldest first
/// @param treated the metric where the initiative reached; `NaN` where it is not known
/// @param donors the same where it did not
/// @param begin the first period that the initiative can have changed; as many as there are when
///     it has not begun
/// @param end the first period wholly after its last day; as many as there are while it runs
record Comparison(
        Grain grain,
        List<LocalDate> periods,
        Series treated,
        List<Donor> donors,
        int begin,
        int end,
        Choice choice) {
    Comparison {
        periods = List.copyOf(periods);
        donors = List.copyOf(donors);
    }

    /// How the comparison was chosen.
    ///
    /// @param dimension whose other values are the donors; empty for none
    /// @param why in a whole sentence
    /// @param leftOut values that were not compared with, with the reason of each
    /// @param grainWhy why periods are as long as they are, in a whole sentence
    /// @param sharing other initiatives that began at the same place while this one was judged
    record Choice(
            Optional<String> dimension,
            String why,
            List<LeftOut> leftOut,
            String grainWhy,
            List<Slug> sharing) {
        Choice {
            leftOut = List.copyOf(leftOut);
            sharing = List.copyOf(sharing);
        }
    }

    record LeftOut(String value, String reason) {}

    int after() {
        return periods.size() - begin;
    }

    Panel panel() {
        return new Panel(treated, donors, begin);
    }

    /// The same as if it had begun so many periods earlier and ended where it began: nothing can
    /// have been changed there.
    Panel placebo(int length) {
        return new Panel(
                cut(begin),
                donors.stream().map(donor -> cut(donor, begin)).toList(),
                begin - length);
    }

    /// What could be seen of it, from the figures before it began.
    MinimumEffectPlan plan(int length) {
        return new MinimumEffectPlan(
                cut(begin), donors.stream().map(donor -> cut(donor, begin)).toList(), length);
    }

    private Series cut(int length) {
        return new Series(
                Arrays.copyOf(treated.values(), length), treated.season(), treated.scale());
    }

    private static Donor cut(Donor donor, int length) {
        return new Donor(donor.name(), Arrays.copyOf(donor.values(), length));
    }
}
