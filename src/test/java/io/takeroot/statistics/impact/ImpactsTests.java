package io.takeroot.statistics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.impact.Impact.Course;
import io.takeroot.statistics.impact.Impact.Strength;
import io.takeroot.statistics.numeric.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ImpactsTests {

    private static final int START = 40;
    private static final int PERIODS = 52;

    @Test
    void aLiftIsFoundWithinItsInterval() {
        var impact = estimated(lifted(panel(1, 8), t -> 1.2));

        var relative = impact.effects().relative();
        assertThat(relative.low()).isBetween(0.1, 0.2);
        assertThat(relative.high()).isBetween(0.2, 0.3);
        assertThat(impact.evidence().probability()).isGreaterThan(0.999);
        assertThat(impact.evidence().strength()).isEqualTo(Strength.COMPARED);
        assertThat(impact.persistence().course()).isEqualTo(Course.HOLDS);
        assertThat(impact.effects().periods()).hasSize(PERIODS - START);
    }

    @Test
    void theLaterPeriodsHaveAnEffectOfTheirOwn() {
        var faded = lifted(panel(1, 8), t -> t < START + 6 ? 1.3 : 1.0);

        var study = Impacts.study(faded, START + 6).orElseThrow();

        var later = study.later().orElseThrow();
        assertThat(later.periods()).isEqualTo(PERIODS - START - 6);
        assertThat(later.effect().isSeen()).isFalse();
        assertThat(study.without()).hasSize(PERIODS);
        assertThat(study.placebos()).hasSize(8);
    }

    @Test
    void laterPeriodsFromTheStartOnAreTheWholeEffect() {
        var panel = lifted(panel(1, 8), t -> 1.2);

        var later = Impacts.study(panel, START).orElseThrow().later().orElseThrow();

        var impact = estimated(panel);
        assertThat(later.effect()).isEqualTo(impact.effects().average());
        assertThat(later.probability()).isEqualTo(impact.evidence().probability());
    }

    @Test
    void nothingIsSeenWhereNothingWasInOverNineOfTenPanels() {
        int seen = 0;
        int covered = 0;
        for (int seed = 0; seed < 60; seed++) {
            var effects = quick(panel(100 + seed, 6)).effects();
            seen += effects.average().isSeen() ? 1 : 0;
            var lift = quick(lifted(panel(200 + seed, 6), t -> 0.9)).effects().relative();
            covered += lift.low() <= -0.1 && -0.1 <= lift.high() ? 1 : 0;
        }

        assertThat(seen).isLessThanOrEqualTo(7);
        assertThat(covered).isGreaterThanOrEqualTo(53);
    }

    @Test
    void anAddedLiftMovesPointAndEndsByItself() {
        var plain = quick(panel(3, 8)).effects().average();
        var values = panel(3, 8).treated().values();
        for (int t = START; t < PERIODS; t++) {
            values[t] += 7;
        }

        var moved = quick(with(panel(3, 8), values)).effects().average();

        assertThat(moved.point() - plain.point()).isCloseTo(7, within(1e-9));
        assertThat(moved.low() - plain.low()).isCloseTo(7, within(1e-9));
        assertThat(moved.high() - plain.high()).isCloseTo(7, within(1e-9));
    }

    @Test
    void neitherUnitsNorTheOrderOfDonorsMatter() {
        var panel = lifted(panel(4, 8), t -> 1.1);
        var donors = new ArrayList<>(panel.donors());
        Collections.reverse(donors);
        var scaled =
                new Series(
                        Arrays.stream(panel.treated().values()).map(value -> 100 * value).toArray(),
                        1,
                        Scale.LOG1P);

        var plain = quick(panel).effects().average();
        var turned = quick(new Panel(panel.treated(), donors, START)).effects().average();
        var larger = quick(new Panel(scaled, panel.donors(), START)).effects().average();

        assertThat(turned.point()).isCloseTo(plain.point(), within(1e-8));
        assertThat(turned.high()).isCloseTo(plain.high(), within(1e-8));
        assertThat(larger.point()).isCloseTo(100 * plain.point(), within(1e-6));
        assertThat(larger.low()).isCloseTo(100 * plain.low(), within(1e-6));
    }

    @Test
    void theSameQuestionGivesTheSameBits() {
        assertThat(Impacts.of(panel(5, 5))).isEqualTo(Impacts.of(panel(5, 5)));
    }

    @Test
    void aFadingEffectIsSaidToFadeAndAGrowingOneToGrow() {
        var fading = quick(lifted(panel(6, 8), t -> 1.5 - 0.04 * (t - START)));
        var growing = quick(lifted(panel(6, 8), t -> 1.05 + 0.04 * (t - START)));

        assertThat(fading.persistence().course()).isEqualTo(Course.FADES);
        assertThat(growing.persistence().course()).isEqualTo(Course.GROWS);
    }

    @Test
    void withoutDonorsTheAnswerIsWeakAndSaysSo() {
        var impact =
                estimated(new Panel(lifted(panel(7, 3), t -> 1.4).treated(), List.of(), START));

        assertThat(impact.evidence().strength()).isEqualTo(Strength.WEAK);
        assertThat(impact.notes()).anyMatch(note -> note.startsWith("Weak:"));
        assertThat(impact.effects().average().isSeen()).isTrue();
    }

    @Test
    void fewMissingValuesAreFilledAndSaid() {
        var values = lifted(panel(8, 6), t -> 1.2).treated().values();
        values[3] = Double.NaN;
        values[PERIODS - 1] = Double.NaN;
        var donors = new ArrayList<>(panel(8, 6).donors());
        var broken = donors.getFirst().values();
        Arrays.fill(broken, 0, 20, Double.NaN);
        donors.set(0, new Donor("broken", broken));

        var impact = estimated(new Panel(new Series(values, 1, Scale.LOG1P), donors, START));

        assertThat(impact.effects().average().isSeen()).isTrue();
        assertThat(impact.notes())
                .containsExactly(
                        "2 missing values of the treated series were filled.",
                        "Left out, for too many missing values or none that ever changes: broken.");
    }

    @Test
    void refusesAShortHistory() {
        var panel = panel(9, 4);

        assertThat(Impacts.of(new Panel(panel.treated(), panel.donors(), 7)))
                .isEqualTo(
                        new Impact.TooFewPeriods(
                                "7 periods before the start, at least 8 are needed"));
        assertThat(Impacts.of(new Panel(panel.treated(), List.of(), 30)))
                .isInstanceOfSatisfying(
                        Impact.TooFewPeriods.class,
                        refusal -> assertThat(refusal.reason()).contains("at least 66"));
    }

    @Test
    void refusesABreakBeforeTheStart() {
        var values = panel(10, 8).treated().values();
        for (int t = 32; t < PERIODS; t++) {
            values[t] *= 1.5;
        }

        assertThat(Impacts.of(with(panel(10, 8), values)))
                .isInstanceOfSatisfying(
                        Impact.Confounded.class,
                        refusal ->
                                assertThat(refusal.reason()).contains("before the start already"));
    }

    @Test
    void refusesADonorThatWasReachedToo() {
        var chance = new Chance(11);
        var panel = panel(11, 8);
        var values = panel.treated().values();
        for (int t = 0; t < PERIODS; t++) {
            values[t] = values[t] * (1 + 0.001 * chance.normal()) * (t < START ? 1 : 1.6);
        }
        var donors = new ArrayList<>(panel.donors());
        donors.add(new Donor("twin", values));

        assertThat(Impacts.of(new Panel(panel.treated(), donors, START)))
                .isInstanceOfSatisfying(
                        Impact.Confounded.class,
                        refusal -> assertThat(refusal.reason()).startsWith("twin, the donor"));
    }

    @Test
    void refusesWhatSaysNothing() {
        var wild = new Chance(12);
        var values = new double[PERIODS];
        for (int t = 0; t < PERIODS; t++) {
            values[t] = 10 * StrictMath.exp(2.5 * wild.normal());
        }
        var constant = new double[PERIODS];
        Arrays.fill(constant, 3);
        var missing = panel(12, 4).treated().values();
        Arrays.fill(missing, 0, 20, Double.NaN);

        assertThat(Impacts.of(with(panel(12, 4), values))).isInstanceOf(Impact.PoorFit.class);
        assertThat(Impacts.of(with(panel(12, 4), constant))).isInstanceOf(Impact.NotDefined.class);
        assertThat(Impacts.of(with(panel(12, 4), missing))).isInstanceOf(Impact.NotDefined.class);
        assertThatThrownBy(() -> new Panel(panel(12, 4).treated(), List.of(), PERIODS))
                .hasMessageContaining("start is 52");
    }

    private static Impact.Estimated estimated(Panel panel) {
        return (Impact.Estimated) Impacts.of(panel);
    }

    private static Impact.Estimated quick(Panel panel) {
        return (Impact.Estimated) Impacts.withoutVotes(panel);
    }

    private static Panel with(Panel panel, double[] values) {
        return new Panel(new Series(values, 1, Scale.LOG1P), panel.donors(), panel.start());
    }

    private static Panel lifted(Panel panel, IntToDoubleFunction factor) {
        var values = panel.treated().values();
        for (int t = START; t < values.length; t++) {
            values[t] *= factor.applyAsDouble(t);
        }
        return with(panel, values);
    }

    /// Units around 100 that share a wave and a walk, each with noise of its own.
    private static Panel panel(int seed, int donors) {
        var chance = new Chance(seed);
        var units = new ArrayList<Donor>();
        var shared = new double[PERIODS];
        for (int t = 1; t < PERIODS; t++) {
            shared[t] = shared[t - 1] + chance.normal();
        }
        for (int i = 0; i <= donors; i++) {
            var values = new double[PERIODS];
            double load = 0.7 + 0.6 * chance.uniform();
            for (int t = 0; t < PERIODS; t++) {
                values[t] =
                        (i + 1)
                                * (100
                                        + 8 * StrictMath.sin(t / 3.0)
                                        + load * shared[t]
                                        + 2 * chance.normal());
            }
            units.add(new Donor("unit " + i, values));
        }
        return new Panel(
                new Series(units.getFirst().values(), 1, Scale.LOG1P),
                units.subList(1, units.size()),
                START);
    }
}
