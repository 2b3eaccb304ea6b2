package io.takeroot.statistics.impact;

import io.takeroot.statistics.impact.Impact.Course;
import io.takeroot.statistics.impact.Impact.Effects;
import io.takeroot.statistics.impact.Impact.Persistence;
import io.takeroot.statistics.impact.Remainder.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/// The effect and its interval, in the metric's unit.
///
/// The process's own error is learned on this series, but in the sample that chose its weights;
/// the donors' placebo errors are out of sample, but of other series. The standard error is the
/// geometric mean of the two, each set right first: the process's by a factor that makes up for
/// the sample, the placebos' by being a robust spread; it is never below the process's own. With
/// fewer than three donors the process stands alone. Intervals are Student's with the number of
/// periods before the start less two. Measured in docs/statistics/impact.md.
final class Judgement {

    /// How much larger errors are than the process believes; chosen on the open cases.
    private static final double OPTIMISM = 1.25;

    /// The same without donors: a series' own past foretells less than it seems to.
    private static final double ALONE = 1.4;

    private static final double SHARE = 0.95;
    private static final int FEWEST_FOR_COURSE = 4;

    private final Index index;
    private final DriftingControl control;
    private final Placebos placebos;
    private final Moments average;
    private final double inflation;

    Judgement(Index index) {
        this.index = index;
        this.control = new DriftingControl(index.window());
        this.placebos = Placebos.of(index.window(), control.settings());
        this.average = control.average();
        double own = Math.sqrt(average.variance());
        this.inflation = own == 0 ? 1 : inflation(own);
    }

    private double inflation(double own) {
        if (index.window().donors().length == 0) {
            return ALONE;
        }
        return placebos.isEmpty()
                ? OPTIMISM
                : Math.max(1, Math.sqrt(OPTIMISM * placebos.spread() / own));
    }

    DriftingControl control() {
        return control;
    }

    Placebos placebos() {
        return placebos;
    }

    /// The standard error of a quantity whose process variance is given, in multiples.
    double error(double variance) {
        return inflation * Math.sqrt(variance);
    }

    private TDistribution student() {
        return TDistribution.of(Math.max(3, index.window().start() - 2));
    }

    private Effect effect(Moments moments) {
        double reach =
                student().inverseCumulativeProbability((1 + SHARE) / 2) * error(moments.variance());
        return new Effect(moments.mean(), moments.mean() - reach, moments.mean() + reach)
                .times(index.unit());
    }

    Effect average() {
        return effect(average);
    }

    /// Of the average, per unit of its error; 0 when there is neither.
    double strength() {
        double error = error(average.variance());
        return error == 0
                ? average.mean() == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, average.mean())
                : average.mean() / error;
    }

    double probability() {
        return student().cumulativeProbability(Math.abs(strength()));
    }

    double placeboRank() {
        return placebos.rank(average.mean(), Math.sqrt(average.variance()));
    }

    Effects effects() {
        var window = index.window();
        var whole = effect(average);
        var periods = new ArrayList<Effect>();
        for (int h = 0; h < window.after(); h++) {
            var shares = new double[window.after()];
            shares[h] = 1;
            periods.add(effect(control.effect(shares)));
        }
        return new Effects(whole, whole.times(window.after()), whole.times(1 / level()), periods);
    }

    /// What the mean after the start would have been, in the metric's unit.
    double level() {
        var window = index.window();
        return Math.abs(
                index.unit()
                        * (Window.mean(window.treated(), window.start(), window.periods())
                                - average.mean()));
    }

    Persistence persistence() {
        int after = index.window().after();
        if (after < FEWEST_FOR_COURSE) {
            return new Persistence(
                    Course.UNCLEAR,
                    new Effect(0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                    "%d periods after the start are too few to say whether it holds."
                            .formatted(after));
        }
        var shares = new double[after];
        int half = after / 2;
        Arrays.fill(shares, 0, half, -1.0 / half);
        Arrays.fill(shares, after - half, after, 1.0 / half);
        return course(effect(average), effect(control.effect(shares)));
    }

    Study study(int from, List<String> donors) {
        var window = index.window();
        var without = new ArrayList<Double>();
        var gap = control.gapBefore();
        for (int t = 0; t < gap.length; t++) {
            without.add(index.unit() * (window.treated()[t] - gap[t]));
        }
        var periods = effects().periods();
        for (int h = 0; h < window.after(); h++) {
            without.add(
                    index.unit() * window.treated()[window.start() + h] - periods.get(h).point());
        }
        var found = new ArrayList<Study.Placebo>();
        for (int i = 0; i < placebos.effects().length; i++) {
            found.add(new Study.Placebo(donors.get(i), placebos.effects()[i]));
        }
        return new Study(without, later(from - window.start()), found);
    }

    private Optional<Study.Later> later(int from) {
        int after = index.window().after();
        if (from < 0 || from >= after) {
            return Optional.empty();
        }
        var shares = new double[after];
        Arrays.fill(shares, from, after, 1.0 / (after - from));
        var moments = control.effect(shares);
        double error = error(moments.variance());
        double strength = error == 0 ? 0 : Math.abs(moments.mean()) / error;
        return Optional.of(
                new Study.Later(
                        after - from, effect(moments), student().cumulativeProbability(strength)));
    }

    private static Persistence course(Effect whole, Effect change) {
        if (!whole.isSeen()) {
            return new Persistence(
                    Course.UNCLEAR, change, "No effect is seen, so none can hold or fade.");
        }
        if (change.isSeen()) {
            return change.point() * whole.point() > 0
                    ? new Persistence(Course.GROWS, change, "The effect is growing.")
                    : new Persistence(
                            Course.FADES, change, "The effect is fading: the later half is less.");
        }
        double worst = whole.point() > 0 ? change.low() : -change.high();
        return -worst < Math.abs(whole.point())
                ? new Persistence(
                        Course.HOLDS, change, "The effect holds: the later half is as the earlier.")
                : new Persistence(
                        Course.UNCLEAR, change, "It is too early to say whether the effect holds.");
    }
}
