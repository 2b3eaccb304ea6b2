package io.takeroot.statistics.impact;

import java.util.List;

/// Says before an initiative begins how large its effect must be to be seen.
///
/// The judgement that will be made afterwards is made on windows of the past in which nothing had
/// begun; how far each interval reaches tells which lifts it would have shown. The answer is the
/// lift that 4 in 5 windows, up and down, would have shown. Same estimator, same interval, same
/// refusals as [Impacts]: nothing is assumed of the errors.
///
/// Cf. Bloom, "Minimum detectable effects", Evaluation Review 19 (1995) 547-556, for the notion;
/// simulation on historical windows as in Meta's GeoLift and in Vaver and Koehler, "Measuring ad
/// effectiveness using geo experiments", Google 2011. How often a lift of exactly this size was
/// then seen is measured in docs/statistics/minimum-effect.md.
public final class MinimumEffects {

    /// How often the answered lift is seen.
    public static final double SEEN = 0.8;

    /// Fewer past windows than this say nothing.
    private static final int FEWEST_WINDOWS = 3;

    private MinimumEffects() {}

    /// The smallest effect that `plan` would let us see.
    ///
    /// The history must hold at least 10 periods before what will be judged, else
    /// [MinimumEffect.TooFewPeriods]; where the judgement refuses most windows,
    /// [MinimumEffect.NotDefined] with its reason. The order of donors does not matter, nor do
    /// units: the answer is a share of what would have been. The same arguments give the same
    /// bits.
    public static MinimumEffect of(MinimumEffectPlan plan) {
        int needed = Impacts.FEWEST_PERIODS + FEWEST_WINDOWS - 1 + plan.periods();
        if (plan.history() < needed) {
            return new MinimumEffect.TooFewPeriods(
                    "%d periods of history are too few to try out %d on, at least %d are needed"
                            .formatted(plan.history(), plan.periods(), needed));
        }
        var windows = MinimumEffectWindows.of(plan);
        if (windows.judged() < FEWEST_WINDOWS && !windows.tooShort().isEmpty()) {
            return new MinimumEffect.TooFewPeriods(
                    "the past is too short to try it out on: " + windows.tooShort().getFirst());
        }
        if (windows.judged() < FEWEST_WINDOWS || windows.judged() < windows.refusals().size()) {
            return new MinimumEffect.NotDefined(
                    "tried out on the past, %d of %d windows gave no answer: %s"
                            .formatted(
                                    windows.refusals().size(),
                                    windows.refusals().size() + windows.judged(),
                                    windows.refusals().getFirst()));
        }
        return estimated(plan, windows);
    }

    private static MinimumEffect estimated(MinimumEffectPlan plan, MinimumEffectWindows windows) {
        var curve = MinimumEffectCurve.of(windows.needed(), windows.apart());
        double lift = curve.lift(SEEN);
        return new MinimumEffect.Estimated(
                lift,
                lift * plan.level(),
                plan.periods(),
                curve.points(),
                windows.judged(),
                MinimumEffectWords.sentence(lift, plan.periods(), plan.treated().season()));
    }

    /// The same for each of several durations, in their order: how long must it run?
    public static List<MinimumEffect> byDuration(MinimumEffectPlan plan, List<Integer> periods) {
        return periods.stream().map(count -> of(plan.over(count))).toList();
    }

    /// Which units to treat together, and how many: for each size groups of units that move alike
    /// and that the rest follow well, three of each at most, the least minimum effect first.
    ///
    /// Units with missing values are left out first. A size must leave at least one unit to
    /// compare with; other sizes are left out. A group takes as long as [#of] does.
    public static List<MinimumEffectGroup> byGroup(MinimumEffectUnits units, List<Integer> sizes) {
        return MinimumEffectGroups.of(units.complete(), sizes);
    }
}
