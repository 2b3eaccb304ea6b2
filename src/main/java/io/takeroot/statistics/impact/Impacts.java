package io.takeroot.statistics.impact;

import io.takeroot.statistics.impact.Impact.Evidence;
import io.takeroot.statistics.impact.Impact.Strength;
import io.takeroot.statistics.impact.Impact.Test;
import io.takeroot.statistics.impact.Impact.Vote;
import io.takeroot.statistics.impact.Impact.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Judges what an initiative changed: did it take root?
///
/// The treated series is compared with a synthetic control of the donors whose remainder may
/// drift ([DriftingControl]); the interval is set by how far the same judgement errs on the
/// donors themselves ([Judgement]). Plain synthetic control, its synthetic difference in
/// differences, the difference in differences and the structural time series vote beside it,
/// and tests with other assumptions stand by. Without donors the series is compared with its
/// own past, which is weak and says so.
public final class Impacts {

    /// Fewer periods than this before the start give no judgement.
    public static final int FEWEST_PERIODS = 8;

    private static final int FOLDS = 3;
    private static final int DRAWS = 600;
    private static final long SEED = 1;
    private static final int MOST_FOR_STRUCTURE = 25;

    private Impacts() {}

    /// What the initiative of `panel` changed.
    ///
    /// One in five values of the treated series may be missing before the start and after it;
    /// they are filled by straight lines, donors with more are left out, and both are said.
    /// Refusals: fewer than 8 periods before the start, or without donors fewer than three
    /// times as many as after it; a series that never changed; an interval wider than half
    /// the level either way; a break before the start; a donor that was reached too.
    /// Multiplying all series by one number multiplies the answer; the order of donors does
    /// not matter beyond rounding. The same arguments give the same bits. Time: about 0.1 s
    /// for 60 periods and 40 donors, and as much again for the votes.
    public static Impact of(Panel panel) {
        return of(panel, true);
    }

    /// What stands behind [#of(Panel)]: what would have been, the placebos, and the effect on the
    /// periods from `from` on, such as those after the initiative's end.
    ///
    /// Empty where the impact was refused for its length or its data. `from` is an index of the
    /// series, at or after the start; one past the end asks for no later effect.
    public static Optional<Study> study(Panel panel, int from) {
        var repair = Repair.of(panel);
        if (!repair.obstacle().isEmpty() || Obstacles.ofLength(repair.window()).isPresent()) {
            return Optional.empty();
        }
        var index = Index.of(repair.window());
        return Optional.of(new Judgement(index).study(from, repair.donors()));
    }

    /// The same without votes and tests, for callers that judge many windows.
    static Impact withoutVotes(Panel panel) {
        return of(panel, false);
    }

    private static Impact of(Panel panel, boolean voting) {
        var repair = Repair.of(panel);
        if (!repair.obstacle().isEmpty()) {
            return new Impact.NotDefined(repair.obstacle());
        }
        var window = repair.window();
        return Obstacles.ofLength(window).orElseGet(() -> judged(repair, voting));
    }

    private static Impact judged(Repair repair, boolean voting) {
        var index = Index.of(repair.window());
        var judgement = new Judgement(index);
        var window = index.window();
        var weights = window.donors().length == 0 ? List.<Weight>of() : weights(window, repair);
        return Stream.<Supplier<Optional<Impact>>>of(
                        () -> Obstacles.ofFit(judgement, window),
                        () -> Obstacles.ofBreak(judgement, window),
                        () -> Obstacles.ofDonors(judgement.placebos(), repair.donors(), weights))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(
                        () ->
                                new Impact.Estimated(
                                        judgement.effects(),
                                        judgement.persistence(),
                                        evidence(judgement, window, weights, voting),
                                        votes(judgement, index, voting),
                                        notes(repair)));
    }

    private static Evidence evidence(
            Judgement judgement, Window window, List<Weight> weights, boolean voting) {
        boolean compared = window.donors().length > 0;
        return new Evidence(
                compared ? Strength.COMPARED : Strength.WEAK,
                (compared ? "synthetic control with a drifting remainder" : "interrupted series")
                        + (judgement.placebos().isEmpty()
                                ? ", interval from the series' own past"
                                : ", interval from placebo tests on %d donors"
                                        .formatted(judgement.placebos().effects().length)),
                judgement.probability(),
                weights,
                voting && compared ? tests(judgement, window) : List.of());
    }

    private static List<Test> tests(Judgement judgement, Window window) {
        var form = SyntheticControl.Form.FIXED_EFFECTS;
        var tests = new ArrayList<Test>();
        tests.add(
                window.start() >= 3 * window.after()
                        ? new Test(
                                "debiased t over %d folds".formatted(FOLDS),
                                DebiasedT.of(window, form, FOLDS).chance())
                        : new Test("block permutation", Conformal.chance(window, form)));
        if (window.donors().length >= Placebos.FEWEST_FOR_RANK) {
            tests.add(new Test("rank among placebo donors", judgement.placeboRank()));
        }
        return tests;
    }

    private static List<Vote> votes(Judgement judgement, Index index, boolean voting) {
        var votes = new ArrayList<Vote>();
        votes.add(new Vote("drifting synthetic control", judgement.average().point()));
        var window = index.window();
        if (voting && window.donors().length > 0) {
            var control =
                    SyntheticControl.of(window, SyntheticControl.Form.FIXED_EFFECTS)
                            .counterfactual(window);
            votes.add(new Vote("synthetic control", index.unit() * window.gap(control)));
            if (window.donors().length > 1) {
                votes.add(
                        new Vote(
                                "synthetic difference in differences",
                                index.unit() * SyntheticDifference.weighted(window)));
            }
            votes.add(
                    new Vote(
                            "difference in differences",
                            index.unit() * SyntheticDifference.unweighted(window)));
        }
        if (voting) {
            structural(index).ifPresent(votes::add);
        }
        return votes;
    }

    private static Optional<Vote> structural(Index index) {
        var window = index.window();
        boolean seasonal = window.season() > 1 && window.start() >= 2 * window.season();
        if (window.donors().length > MOST_FOR_STRUCTURE && window.start() < FEWEST_PERIODS * 2) {
            return Optional.empty();
        }
        var impact =
                new StructuralCase(
                        window.treated(),
                        window.donors(),
                        window.start(),
                        seasonal ? List.of(window.season()) : List.of());
        return StructuralImpacts.of(impact, DRAWS, SEED)
                        instanceof StructuralImpact.Estimated estimated
                ? Optional.of(
                        new Vote(
                                "structural time series",
                                index.unit() * estimated.average().mean()))
                : Optional.empty();
    }

    private static List<Weight> weights(Window window, Repair repair) {
        var shares = SyntheticControl.of(window, SyntheticControl.Form.FIXED_EFFECTS).weights();
        var weights = new ArrayList<Weight>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                weights.add(new Weight(repair.donors().get(i), shares[i]));
            }
        }
        weights.sort(
                Comparator.comparingDouble(Weight::share).reversed().thenComparing(Weight::donor));
        return weights;
    }

    private static List<String> notes(Repair repair) {
        var notes = new ArrayList<>(repair.notes());
        if (repair.window().donors().length == 0) {
            notes.add(
                    "Weak: there is nothing to compare with, so anything that happened at the same"
                            + " time looks like an effect.");
        }
        return notes;
    }
}
