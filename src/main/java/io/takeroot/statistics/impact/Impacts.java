package io.takeroot.statistics.impact;

import io.takeroot.statistics.impact.Impact.Effects;
import io.takeroot.statistics.impact.Impact.Evidence;
import io.takeroot.statistics.impact.Impact.Strength;
import io.takeroot.statistics.impact.Impact.Vote;
import io.takeroot.statistics.impact.Impact.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/// Judges what an initiative changed: did it take root?
public final class Impacts {

    /// Fewer periods than this before the start give no judgement.
    public static final int FEWEST_PERIODS = 8;

    private static final double SHARE = 0.95;
    private static final int FOLDS = 3;

    private Impacts() {}

    /// What the initiative of `panel` changed.
    ///
    /// The same arguments give the same bits.
    public static Impact of(Panel panel) {
        var series = panel.treated();
        if (panel.start() < FEWEST_PERIODS) {
            return new Impact.TooFewPeriods(
                    "%d periods before the start, at least %d are needed"
                            .formatted(panel.start(), FEWEST_PERIODS));
        }
        var values = series.values();
        if (Arrays.stream(values).anyMatch(value -> !Double.isFinite(value))) {
            return new Impact.NotDefined("a value of the treated series is missing");
        }
        var donors =
                panel.donors().stream()
                        .filter(donor -> Arrays.stream(donor.values()).allMatch(Double::isFinite))
                        .toList();
        if (donors.isEmpty()) {
            return new Impact.NotDefined("no donor without missing values");
        }
        var rows = donors.stream().map(Donor::values).toArray(double[][]::new);
        return judged(new Window(values, rows, panel.start(), series.season()), donors);
    }

    private static Impact judged(Window window, List<Donor> donors) {
        var form = SyntheticControl.Form.FIXED_EFFECTS;
        var control = SyntheticControl.of(window, form);
        var test = DebiasedT.of(window, form, FOLDS);
        double reach = test.reach(SHARE);
        var average = new Effect(test.point(), test.point() - reach, test.point() + reach);
        var without = control.counterfactual(window);
        var periods = new ArrayList<Effect>();
        for (int t = window.start(); t < window.periods(); t++) {
            double gap = window.treated()[t] - without[t];
            periods.add(new Effect(gap, gap - reach, gap + reach));
        }
        double level = Window.mean(without, window.start(), window.periods());
        double likely =
                TDistribution.of(FOLDS - 1)
                        .cumulativeProbability(Math.abs(test.point()) / test.error());
        return new Impact.Estimated(
                new Effects(
                        average, average.times(window.after()), average.times(1 / level), periods),
                new Evidence(
                        Strength.COMPARED,
                        "debiased t over %d folds".formatted(FOLDS),
                        likely,
                        shares(control, donors)),
                List.of(new Vote("synthetic control", window.gap(without))),
                List.of());
    }

    private static List<Weight> shares(SyntheticControl control, List<Donor> donors) {
        var shares = new ArrayList<Weight>();
        for (int i = 0; i < donors.size(); i++) {
            if (control.weights()[i] > 0) {
                shares.add(new Weight(donors.get(i).name(), control.weights()[i]));
            }
        }
        shares.sort(
                Comparator.comparingDouble(Weight::share).reversed().thenComparing(Weight::donor));
        return shares;
    }
}
