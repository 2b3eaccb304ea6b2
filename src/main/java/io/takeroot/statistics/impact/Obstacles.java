package io.takeroot.statistics.impact;

import io.takeroot.statistics.impact.Impact.Weight;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The checks before an effect is said: each fails closed, with its reason.
final class Obstacles {

    /// Without donors the past must be this many times as long as what is judged.
    static final int PAST_WITHOUT_DONORS = 3;

    /// Half an interval wider than this share of the level says nothing of use.
    private static final double WIDEST = 0.5;

    /// A gap this much wider than the treated series itself: the donors only add noise.
    private static final double WORST_FIT = 2.5;

    /// Standard errors that chance does not reach.
    private static final double BREAK = 5;

    private static final double CONTAMINATED = 8;
    private static final double HEAVY = 0.25;

    private Obstacles() {}

    /// Whether the history is long enough to learn from at all.
    static Optional<Impact> ofLength(Window window) {
        if (window.start() < Impacts.FEWEST_PERIODS) {
            return Optional.of(
                    new Impact.TooFewPeriods(
                            "%d periods before the start, at least %d are needed"
                                    .formatted(window.start(), Impacts.FEWEST_PERIODS)));
        }
        int needed = PAST_WITHOUT_DONORS * window.after();
        return window.donors().length > 0 || window.start() >= needed
                ? Optional.empty()
                : Optional.of(
                        new Impact.TooFewPeriods(
                                ("without donors %d periods can only be judged from at least %d"
                                                + " before the start, there are %d")
                                        .formatted(window.after(), needed, window.start())));
    }

    /// Whether the comparison is good enough, once it was made.
    static Optional<Impact> ofFit(Judgement judgement, Window window) {
        var average = judgement.average();
        double share = (average.high() - average.low()) / 2 / judgement.level();
        if (share > WIDEST) {
            return Optional.of(
                    new Impact.PoorFit(
                            String.format(
                                    Locale.ROOT,
                                    "before the start the comparison missed by so much that the"
                                            + " effect is only known to ±%.0f %%",
                                    100 * share)));
        }
        var gap = judgement.control().gapBefore();
        double worse =
                Index.spread(gap, gap.length) / Index.spread(window.treated(), window.start());
        return window.donors().length == 0 || worse <= WORST_FIT
                ? Optional.empty()
                : Optional.of(
                        new Impact.PoorFit(
                                String.format(
                                        Locale.ROOT,
                                        "the donors do not move as the treated series does: the"
                                                + " gap to them varies %.1f times as much as the"
                                                + " series itself",
                                        worse)));
    }

    /// Whether the series had left its comparison before the start already: the judgement made as
    /// if the start had been earlier by as many periods as are judged, at most a third of the
    /// history.
    static Optional<Impact> ofBreak(Judgement judgement, Window window) {
        double strength = earlier(judgement, window);
        return Math.abs(strength) <= BREAK
                ? Optional.empty()
                : Optional.of(
                        new Impact.Confounded(
                                String.format(
                                        Locale.ROOT,
                                        "the series had left its comparison before the start"
                                                + " already, by %.0f standard errors",
                                        Math.abs(strength))));
    }

    /// The effect at a start that was none, per unit of its error.
    static double earlier(Judgement judgement, Window window) {
        int length = Math.min(window.after(), window.start() / 3);
        var past = window.part(0, window.start() - length, window.start());
        var average = new DriftingControl(past, judgement.control().settings()).average();
        double error = judgement.error(average.variance());
        return error == 0 ? 0 : average.mean() / error;
    }

    /// Whether a donor that the comparison leans on jumped at the start itself.
    static Optional<Impact> ofDonors(Placebos placebos, List<String> donors, List<Weight> weights) {
        for (var weight : weights) {
            if (weight.share() >= HEAVY && !placebos.isEmpty()) {
                double effect = placebos.effects()[donors.indexOf(weight.donor())];
                if (Math.abs(effect) > CONTAMINATED * placebos.spread()) {
                    return Optional.of(
                            new Impact.Confounded(
                                    ("%s, the donor leaned on for %.0f %%, itself changed at the"
                                                    + " start: was it reached too?")
                                            .formatted(weight.donor(), 100 * weight.share())));
                }
            }
        }
        return Optional.empty();
    }
}
