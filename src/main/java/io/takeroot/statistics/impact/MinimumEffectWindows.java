package io.takeroot.statistics.impact;

import io.takeroot.statistics.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The plan tried out on the past: windows in which nothing had begun, each judged as the real
/// thing will be.
///
/// One pass serves every lift. The comparison is learned before the start, so a lift added to the
/// periods after it moves the point and both ends of the interval by itself and changes nothing
/// else; a window would have shown every lift beyond a certain one, which is read off its
/// interval (`MinimumEffectsTests` injects lifts to hold this against the judgement itself).
///
/// @param needed per judged window and direction the least lift whose interval leaves out zero,
///     as
///     a share of what would have been; below 0 where the window was mistaken by itself
/// @param apart how many windows lie side by side without overlap, at least 1 and not whole
/// @param refusals why others had none
/// @param tooShort why yet others, early ones, could not be judged yet; not held against the plan
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record MinimumEffectWindows(
        double[] needed, double apart, List<String> refusals, List<String> tooShort) {

    /// More windows overlap more and teach little.
    private static final int MOST = 16;

    /// From the latest window back to about half of what the real judgement will learn from,
    /// since a judgement that has learned less errs more.
    static MinimumEffectWindows of(MinimumEffectPlan plan) {
        int last = plan.history() - plan.periods();
        int earliest = Math.max(Impacts.FEWEST_PERIODS, last / 2);
        int step = (last - earliest) / MOST + 1;
        var needed = new ArrayList<Double>();
        var refusals = new ArrayList<String>();
        var tooShort = new ArrayList<String>();
        int first = last;
        for (int start = last; start >= earliest; start -= step) {
            switch (Impacts.withoutVotes(panel(plan, start))) {
                case Impact.Estimated estimated -> addNeeded(estimated.effects(), needed);
                case Impact.TooFewPeriods refusal -> tooShort.add(refusal.reason());
                case Impact.PoorFit refusal -> refusals.add(refusal.reason());
                case Impact.Confounded refusal -> refusals.add(refusal.reason());
                case Impact.NotDefined refusal -> refusals.add(refusal.reason());
            }
            first = tooShort.isEmpty() ? start : first;
        }
        return new MinimumEffectWindows(
                needed.stream().mapToDouble(Double::doubleValue).toArray(),
                1 + (double) (last - first) / plan.periods(),
                refusals,
                tooShort);
    }

    /// How many windows had an answer.
    int judged() {
        return needed.length / 2;
    }

    private static Panel panel(MinimumEffectPlan plan, int start) {
        int end = start + plan.periods();
        var treated = plan.treated();
        return new Panel(
                new Series(Arrays.copyOf(treated.values(), end), treated.season(), treated.scale()),
                plan.donors().stream()
                        .map(donor -> new Donor(donor.name(), Arrays.copyOf(donor.values(), end)))
                        .toList(),
                start);
    }

    /// Up: the lower end must pass zero; down: the upper end. The relative effect is a share of
    /// what would have been, and turned round where that lies below zero.
    private static void addNeeded(Impact.Effects effects, List<Double> needed) {
        needed.add(-effects.relative().low());
        needed.add(effects.relative().high());
    }
}
