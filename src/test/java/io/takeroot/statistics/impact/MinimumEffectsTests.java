package io.takeroot.statistics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.numeric.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinimumEffectsTests {

    private static final int HISTORY = 50;
    private static final int PERIODS = 8;

    /// On pure noise the answer is cautious: it is kinder than the histories of the benches, where
    /// a lift of the answered size is seen close to four times in five.
    @Test
    void aLiftOfTheAnsweredSizeIsSeenAtLeastFourTimesInFiveAndHalfOfItIsNot() {
        double whole = 0;
        double half = 0;
        int panels = 30;
        for (int seed = 0; seed < panels; seed++) {
            var units = units(seed, HISTORY + PERIODS, 10, 2);
            double lift = estimated(plan(cut(units, HISTORY), PERIODS)).relative();
            whole += seen(units, lift);
            half += seen(units, lift / 2);
        }

        assertThat(whole / panels).isGreaterThanOrEqualTo(0.8);
        assertThat(half / panels).isLessThan(0.7);
    }

    /// 1 when a lift and a drop of this size are both seen, a half for one of them.
    private static double seen(List<Donor> units, double lift) {
        var up = judged(units, 1 + lift);
        var down = judged(units, 1 - lift);
        return (up.low() > 0 ? 0.5 : 0) + (down.high() < 0 ? 0.5 : 0);
    }

    @Test
    void aWindowShowsExactlyTheLiftsBeyondTheOneItNeeded() {
        var units = units(3, HISTORY, 10, 2);
        var windows = MinimumEffectWindows.of(plan(units, PERIODS));

        double up = windows.needed()[0];
        double down = windows.needed()[1];

        assertThat(up).isBetween(0.001, 0.5);
        assertThat(lifted(units, up * 1.001).low()).isPositive();
        assertThat(lifted(units, up * 0.999).low()).isNegative();
        assertThat(lifted(units, -down * 1.001).high()).isNegative();
        assertThat(lifted(units, -down * 0.999).high()).isPositive();
    }

    /// The judgement of the latest window with this share of what would have been added to each
    /// of its periods.
    private static Effect lifted(List<Donor> units, double lift) {
        int start = HISTORY - PERIODS;
        var plain = (Impact.Estimated) Impacts.of(panel(units, start));
        double level = plain.effects().average().point() / plain.effects().relative().point();
        var values = units.getFirst().values();
        for (int t = start; t < HISTORY; t++) {
            values[t] += lift * level;
        }
        var changed = new ArrayList<>(units);
        changed.set(0, new Donor("treated", values));
        return ((Impact.Estimated) Impacts.of(panel(changed, start))).effects().average();
    }

    @Test
    void noisierUnitsNeedALargerEffect() {
        var calm = estimated(plan(units(4, HISTORY, 10, 1), PERIODS));
        var noisy = estimated(plan(units(4, HISTORY, 10, 4), PERIODS));

        assertThat(noisy.relative()).isGreaterThan(2 * calm.relative());
    }

    @Test
    void unitsOfTheMetricDoNotMatter() {
        var units = units(5, HISTORY, 6, 2);
        var thousands =
                units.stream()
                        .map(
                                unit ->
                                        new Donor(
                                                unit.name(),
                                                Arrays.stream(unit.values())
                                                        .map(value -> value * 1024)
                                                        .toArray()))
                        .toList();

        var answer = estimated(plan(units, PERIODS));
        var scaled = estimated(plan(thousands, PERIODS));

        assertThat(scaled.relative()).isCloseTo(answer.relative(), within(1e-6));
        assertThat(scaled.absolute() / 1024).isCloseTo(answer.absolute(), within(1e-4));
        assertThat(answer.absolute())
                .isCloseTo(100 * answer.relative(), within(10 * answer.relative()));
    }

    @Test
    void theAnswerIsTheCurvesFourInFive() {
        var answer = estimated(plan(units(6, HISTORY, 6, 2), PERIODS));

        int below = (int) (answer.relative() * 100);

        assertThat(answer.curve()).hasSize(31);
        assertThat(answer.curve().get(below).seen()).isLessThanOrEqualTo(0.8);
        assertThat(answer.curve().get(below + 1).seen()).isGreaterThanOrEqualTo(0.8);
        assertThat(answer.sentence())
                .startsWith("A lift of ")
                .contains("over 8 weeks would be seen 4 times in 5");
    }

    @Test
    void thePlanIsTriedForEachDuration() {
        var answers = MinimumEffects.byDuration(plan(units(7, HISTORY, 6, 2), 1), List.of(2, 4, 8));

        assertThat(answers)
                .extracting(answer -> ((MinimumEffect.Estimated) answer).periods())
                .containsExactly(2, 4, 8);
    }

    @Test
    void groupsThatTheRestFollowsComeFirst() {
        var units = new ArrayList<>(units(8, HISTORY, 8, 1));
        var wild = new Chance(80);
        units.set(3, new Donor("wild", noise(wild, 40)));

        var groups =
                MinimumEffects.byGroup(
                        new MinimumEffectUnits(units, 52, Scale.LOG1P, PERIODS), List.of(1, 2, 99));

        assertThat(groups).hasSize(6);
        assertThat(groups).noneMatch(group -> group.units().contains("wild"));
        assertThat(groups)
                .extracting(group -> ((MinimumEffect.Estimated) group.effect()).relative())
                .isSorted();
        assertThat(groups).extracting(group -> group.units().size()).contains(1, 2);
    }

    @Test
    void refusesWhatCannotBeTriedOut() {
        var units = units(9, 17, 6, 2);

        assertThat(MinimumEffects.of(plan(units, 8)))
                .isInstanceOfSatisfying(
                        MinimumEffect.TooFewPeriods.class,
                        refusal ->
                                assertThat(refusal.reason()).startsWith("17 periods of history"));
        assertThat(MinimumEffects.of(plan(missing(units(9, HISTORY, 6, 2)), 8)))
                .isInstanceOfSatisfying(
                        MinimumEffect.NotDefined.class,
                        refusal -> assertThat(refusal.reason()).contains("gave no answer"));
        assertThatThrownBy(() -> plan(units, 0)).hasMessageContaining("periods is 0");
    }

    private static List<Donor> missing(List<Donor> units) {
        var values = units.getFirst().values();
        Arrays.fill(values, 2, 40, Double.NaN);
        var changed = new ArrayList<>(units);
        changed.set(0, new Donor("treated", values));
        return changed;
    }

    private static MinimumEffect.Estimated estimated(MinimumEffectPlan plan) {
        return (MinimumEffect.Estimated) MinimumEffects.of(plan);
    }

    private static Effect judged(List<Donor> units, double factor) {
        var values = units.getFirst().values();
        for (int t = HISTORY; t < values.length; t++) {
            values[t] *= factor;
        }
        var changed = new ArrayList<>(units);
        changed.set(0, new Donor("treated", values));
        return ((Impact.Estimated) Impacts.of(panel(changed, HISTORY))).effects().average();
    }

    private static Panel panel(List<Donor> units, int start) {
        return new Panel(
                new Series(units.getFirst().values(), 52, Scale.LOG1P),
                units.subList(1, units.size()),
                start);
    }

    private static MinimumEffectPlan plan(List<Donor> units, int periods) {
        return new MinimumEffectPlan(
                new Series(units.getFirst().values(), 52, Scale.LOG1P),
                units.subList(1, units.size()),
                periods);
    }

    private static List<Donor> cut(List<Donor> units, int periods) {
        return units.stream()
                .map(unit -> new Donor(unit.name(), Arrays.copyOf(unit.values(), periods)))
                .toList();
    }

    /// Units around 100 that share a slow wave and have noise of their own.
    private static List<Donor> units(int seed, int periods, int count, double noise) {
        var units = new ArrayList<Donor>();
        var chance = new Chance(1000 + seed);
        for (int i = 0; i < count; i++) {
            var values = new double[periods];
            for (int t = 0; t < periods; t++) {
                values[t] = 100 + 10 * StrictMath.sin(t / 6.0) + noise * chance.normal();
            }
            units.add(new Donor(i == 0 ? "treated" : "unit " + i, values));
        }
        return units;
    }

    private static double[] noise(Chance chance, double deviation) {
        var values = new double[HISTORY];
        for (int t = 0; t < HISTORY; t++) {
            values[t] = 100 + deviation * chance.normal();
        }
        return values;
    }
}
