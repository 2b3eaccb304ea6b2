package io.takeroot.statistics.impact;

import io.takeroot.statistics.impact.Trial.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// Judges what a trial showed: chance decided who was treated, so a plain comparison is a fair
/// one.
///
/// Means are compared by Welch's t (Biometrika 34 (1947) 28-35) with Satterthwaite's degrees of
/// freedom; shares by the pooled z test, with Newcombe's hybrid score interval (Statistics in
/// Medicine 17 (1998) 873-890, method 10). Where every arm carries a figure from before the
/// start, means are adjusted by it (CUPED: Deng, Xu, Kohavi, Walker, WSDM 2013), which changes
/// no truth and narrows the interval. Checked against SciPy 1.17.1 and Newcombe's table
/// (`TrialsTests`).
public final class Trials {

    /// Arms this uneven come about by chance once in a thousand trials.
    static final double UNEVEN = 0.001;

    /// Standardised differences beyond this are looked at twice.
    static final double UNLIKE = 0.1;

    private static final String BY_SHARES =
            "randomised groups: difference of two shares, Newcombe's interval";
    private static final String BY_MEANS = "randomised groups: difference of two means, Welch's t";
    private static final String BY_ADJUSTED =
            "randomised groups: difference of two means adjusted by what was known before, Welch's"
                    + " t";
    private static final double SHARE = 0.95;
    private static final double SEEN = 0.8;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double REACH = NORMAL.inverseCumulativeProbability((1 + SHARE) / 2);

    private Trials() {}

    /// What each treated arm changed against the control.
    ///
    /// Intervals are two-sided, 95 % each for itself; with several treated arms `chanceOfAll`
    /// holds the chance of any false alarm down (Holm, Scandinavian Journal of Statistics 6
    /// (1979) 65-70). Fewer than two units in an arm, or no variation in both, is
    /// [TrialImpact.NotDefined]. The order of arms does not matter. Multiplying outcomes
    /// multiplies the difference. The ratio of the arms' sizes is held against equal sizes.
    public static TrialImpact.Result of(Trial trial) {
        var shares = new double[trial.treated().size() + 1];
        Arrays.fill(shares, 1);
        return of(trial, shares);
    }

    /// The same where the arms were meant to be of different sizes.
    ///
    /// @param meant the control's share of the units and then that of each treated arm, in any
    ///     unit
    public static TrialImpact.Result of(Trial trial, double[] meant) {
        var adjusted = adjusted(trial);
        var found = new ArrayList<TrialImpact>();
        for (var arm : adjusted.treated()) {
            found.add(compared(adjusted, arm));
        }
        return new TrialImpact.Result(held(found), ratio(trial, meant));
    }

    /// Standardised differences of a figure from before the start (mean difference over the
    /// root of the mean variance: Austin, Statistics in Medicine 28 (2009) 3083-3107), each
    /// treated arm against the control; beyond 0.1 it is not kept. Units that are all alike
    /// differ by 0.
    public static List<TrialImpact.Balance> balance(
            String covariate, Arm control, List<Arm> treated) {
        return treated.stream()
                .map(
                        arm -> {
                            double spread = Math.sqrt((arm.variance() + control.variance()) / 2);
                            double difference = arm.mean() - control.mean();
                            double standardised = spread == 0 ? 0 : difference / spread;
                            return new TrialImpact.Balance(
                                    covariate,
                                    arm.name(),
                                    standardised,
                                    Math.abs(standardised) <= UNLIKE);
                        })
                .toList();
    }

    private static TrialImpact compared(Trial trial, Arm arm) {
        var control = trial.control();
        if (control.units() < 2 || arm.units() < 2) {
            var small = control.units() < 2 ? control : arm;
            return new TrialImpact.NotDefined(
                    arm.name(),
                    "%s has %d units, at least 2 are needed"
                            .formatted(small.name(), small.units()));
        }
        double variance = arm.variance(arm.variance()) + control.variance(control.variance());
        boolean shares =
                trial.outcome() == Outcome.SHARE
                        && arm.before().isEmpty()
                        && control.before().isEmpty();
        if (variance == 0 && (!shares || arm.mean() == control.mean())) {
            return new TrialImpact.NotDefined(
                    arm.name(), "all units of both groups are alike, so nothing can be told apart");
        }
        return shares
                ? estimated(arm, control, newcombe(arm, control), pooled(arm, control), BY_SHARES)
                : byMeans(arm, control, variance);
    }

    private static TrialImpact byMeans(Arm arm, Arm control, double variance) {
        double error = Math.sqrt(variance);
        double difference = arm.mean() - control.mean();
        var student = TDistribution.of(freedom(arm, control, variance));
        double reach = error * student.inverseCumulativeProbability((1 + SHARE) / 2);
        return estimated(
                arm,
                control,
                new Effect(difference, difference - reach, difference + reach),
                2 * student.survivalProbability(Math.abs(difference) / error),
                control.before().isPresent() ? BY_ADJUSTED : BY_MEANS);
    }

    private static TrialImpact.Estimated estimated(
            Arm arm, Arm control, Effect perUnit, double chance, String method) {
        double error =
                Math.sqrt(arm.variance(arm.variance()) + control.variance(control.variance()));
        double wide = REACH + NORMAL.inverseCumulativeProbability(SEEN);
        return new TrialImpact.Estimated(
                arm.name(),
                perUnit,
                relative(arm, control),
                chance,
                chance,
                control.mean() > 0 ? wide * error / control.mean() : Double.NaN,
                arm.units() + control.units(),
                method);
    }

    /// Satterthwaite's.
    private static double freedom(Arm arm, Arm control, double variance) {
        double one = arm.variance(arm.variance());
        double other = control.variance(control.variance());
        return variance
                * variance
                / (one * one / (arm.units() - 1) + other * other / (control.units() - 1));
    }

    private static double pooled(Arm arm, Arm control) {
        double units = arm.units() + control.units();
        double share = (arm.mean() * arm.units() + control.mean() * control.units()) / units;
        double error = Math.sqrt(share * (1 - share) * (1.0 / arm.units() + 1.0 / control.units()));
        return 2 * NORMAL.survivalProbability(Math.abs(arm.mean() - control.mean()) / error);
    }

    private static Effect newcombe(Arm arm, Arm control) {
        double difference = arm.mean() - control.mean();
        var one = wilson(arm);
        var other = wilson(control);
        return new Effect(
                difference,
                difference - Math.hypot(arm.mean() - one[0], other[1] - control.mean()),
                difference + Math.hypot(one[1] - arm.mean(), control.mean() - other[0]));
    }

    private static double[] wilson(Arm arm) {
        double n = arm.units();
        double p = arm.mean();
        double square = REACH * REACH;
        double middle = (2 * n * p + square) / (2 * (n + square));
        double half = REACH * Math.sqrt(square + 4 * n * p * (1 - p)) / (2 * (n + square));
        return new double[] {middle - half, middle + half};
    }

    /// By the delta method.
    private static Effect relative(Arm arm, Arm control) {
        double base = control.mean();
        if (!(base > 0)) {
            return new Effect(Double.NaN, Double.NaN, Double.NaN);
        }
        double ratio = arm.mean() / base;
        double variance =
                (arm.variance(arm.variance())
                                + ratio * ratio * control.variance(control.variance()))
                        / (base * base);
        double reach = REACH * Math.sqrt(variance);
        return new Effect(ratio - 1, ratio - 1 - reach, ratio - 1 + reach);
    }

    /// Means moved to what they would be had all arms been alike before the start.
    private static Trial adjusted(Trial trial) {
        var arms = Stream.concat(Stream.of(trial.control()), trial.treated().stream()).toList();
        if (arms.stream().anyMatch(arm -> arm.before().isEmpty())) {
            return trial;
        }
        double together = 0;
        double spread = 0;
        double sum = 0;
        double units = 0;
        for (var arm : arms) {
            var before = arm.before().orElseThrow();
            together += (arm.units() - 1) * before.covariance();
            spread += (arm.units() - 1) * before.variance();
            sum += arm.units() * before.mean();
            units += arm.units();
        }
        if (!(spread > 0)) {
            return trial;
        }
        double slope = together / spread;
        double middle = sum / units;
        var moved = arms.stream().map(arm -> adjusted(arm, slope, middle)).toList();
        return new Trial(trial.outcome(), moved.getFirst(), moved.subList(1, moved.size()));
    }

    private static Arm adjusted(Arm arm, double slope, double middle) {
        var before = arm.before().orElseThrow();
        double variance =
                arm.variance()
                        - 2 * slope * before.covariance()
                        + slope * slope * before.variance();
        return new Arm(
                arm.name(),
                arm.units(),
                arm.mean() - slope * (before.mean() - middle),
                Math.max(0, variance),
                arm.before());
    }

    private static List<TrialImpact> held(List<TrialImpact> found) {
        var order =
                IntStream.range(0, found.size())
                        .boxed()
                        .filter(i -> found.get(i) instanceof TrialImpact.Estimated)
                        .sorted(Comparator.comparingDouble(i -> chance(found.get(i))))
                        .toList();
        var held = new ArrayList<>(found);
        double least = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            int at = order.get(rank);
            least = Math.max(least, Math.min(1, (order.size() - rank) * chance(found.get(at))));
            held.set(at, withChanceOfAll(found.get(at), least));
        }
        return held;
    }

    private static double chance(TrialImpact impact) {
        return impact instanceof TrialImpact.Estimated estimated ? estimated.chance() : 1;
    }

    private static TrialImpact withChanceOfAll(TrialImpact impact, double chanceOfAll) {
        return switch (impact) {
            case TrialImpact.Estimated e ->
                    new TrialImpact.Estimated(
                            e.arm(),
                            e.perUnit(),
                            e.relative(),
                            e.chance(),
                            chanceOfAll,
                            e.smallest(),
                            e.units(),
                            e.method());
            case TrialImpact.NotDefined not -> not;
        };
    }

    /// Pearson's chi-square of the arms' sizes.
    private static TrialImpact.SampleRatio ratio(Trial trial, double[] meant) {
        var arms = Stream.concat(Stream.of(trial.control()), trial.treated().stream()).toList();
        if (meant.length != arms.size()) {
            throw new IllegalArgumentException(
                    "%d sizes are meant for %d arms".formatted(meant.length, arms.size()));
        }
        double units = arms.stream().mapToLong(Arm::units).sum();
        double shares = Arrays.stream(meant).sum();
        double distance = 0;
        for (int i = 0; i < meant.length; i++) {
            double expected = units * meant[i] / shares;
            double miss = arms.get(i).units() - expected;
            distance += expected > 0 ? miss * miss / expected : 0;
        }
        double chance =
                ChiSquaredDistribution.of(Math.max(1, arms.size() - 1))
                        .survivalProbability(distance);
        boolean kept = chance >= UNEVEN;
        return new TrialImpact.SampleRatio(
                chance,
                kept,
                kept
                        ? "The groups are as large as chance would make them."
                        : String.format(
                                Locale.ROOT,
                                "The groups differ in size more than chance allows (p = %.1g):"
                                        + " find out who is missing before believing the effect.",
                                chance));
    }
}
