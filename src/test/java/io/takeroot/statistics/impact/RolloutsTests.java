package io.takeroot.statistics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.impact.Rollout.Unit;
import io.takeroot.statistics.numeric.Chance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RolloutsTests {

    private static final int PERIODS = 40;

    @Test
    void effectsOfCohortsAreJoinedByTimeSinceTheirStart() {
        var units = new ArrayList<Unit>();
        units.addAll(units(1, 2, 24, 1.2));
        units.addAll(units(2, 1, 32, 1.2));
        units.addAll(units(3, 8, -1, 1));

        var impact = (RolloutImpact.Estimated) Rollouts.of(new Rollout(units, 1, Scale.LOG1P));

        assertThat(impact.relative().low()).isBetween(0.1, 0.2);
        assertThat(impact.relative().high()).isBetween(0.2, 0.3);
        assertThat(impact.cohorts())
                .extracting(RolloutImpact.Cohort::start)
                .containsExactly(24, 32);
        assertThat(impact.byAge()).hasSize(16);
        assertThat(impact.byAge().getFirst().units()).isEqualTo(3);
        assertThat(impact.byAge().getLast().units()).isEqualTo(2);
        assertThat(impact.notes()).isEmpty();
    }

    @Test
    void oneCohortIsWhatImpactsSays() {
        var units = new ArrayList<Unit>(units(4, 1, 30, 1.15));
        units.addAll(units(5, 6, -1, 1));

        var rollout = (RolloutImpact.Estimated) Rollouts.of(new Rollout(units, 1, Scale.LOG1P));
        var impact =
                (Impact.Estimated)
                        Impacts.of(
                                new Panel(
                                        new Series(
                                                units.getFirst().series().values(), 1, Scale.LOG1P),
                                        units.stream().skip(1).map(Unit::series).toList(),
                                        30));

        var average = impact.effects().average();
        assertThat(rollout.average().point()).isCloseTo(average.point(), within(1e-9));
        assertThat(rollout.average().high()).isCloseTo(average.high(), within(1e-9));
    }

    @Test
    void unitsAlreadyReachedAreNoDonors() {
        var units = new ArrayList<Unit>();
        units.addAll(units(6, 3, 20, 3));
        units.addAll(units(7, 1, 30, 1));
        units.addAll(units(8, 5, -1, 1));

        var impact = (RolloutImpact.Estimated) Rollouts.of(new Rollout(units, 1, Scale.LOG1P));

        assertThat(impact.cohorts().getLast().average().isSeen()).isFalse();
    }

    @Test
    void theOrderOfUnitsDoesNotMatter() {
        var units = new ArrayList<Unit>();
        units.addAll(units(9, 2, 24, 1.1));
        units.addAll(units(10, 6, -1, 1));
        var turned = new ArrayList<>(units);
        Collections.reverse(turned);

        var one = (RolloutImpact.Estimated) Rollouts.of(new Rollout(units, 1, Scale.LOG1P));
        var other = (RolloutImpact.Estimated) Rollouts.of(new Rollout(turned, 1, Scale.LOG1P));

        assertThat(other.average().point()).isCloseTo(one.average().point(), within(1e-8));
        assertThat(other.average().low()).isCloseTo(one.average().low(), within(1e-8));
    }

    @Test
    void refusesWhenNoOneIsLeftToCompareWith() {
        assertThat(Rollouts.of(new Rollout(units(11, 3, 20, 1.1), 1, Scale.LOG1P)))
                .isEqualTo(
                        new RolloutImpact.NotDefined(
                                "Started at 20: no unit was still unreached to compare with."));
        assertThat(Rollouts.of(new Rollout(units(12, 3, -1, 1), 1, Scale.LOG1P)))
                .isEqualTo(new RolloutImpact.NotDefined("no unit was reached yet"));
        assertThatThrownBy(() -> new Rollout(units(13, 1, 40, 1), 1, Scale.LOG1P))
                .hasMessageContaining("starts at 40");
    }

    /// Units that share a wave; reached at `start` (never when below 0) and then multiplied.
    private static List<Unit> units(int seed, int count, int start, double factor) {
        var chance = new Chance(seed);
        var units = new ArrayList<Unit>();
        for (int i = 0; i < count; i++) {
            var values = new double[PERIODS];
            for (int t = 0; t < PERIODS; t++) {
                values[t] =
                        (100 + 8 * StrictMath.sin(t / 3.0) + 2 * chance.normal())
                                * (start >= 0 && t >= start ? factor : 1);
            }
            units.add(
                    new Unit(
                            new Donor("unit " + seed + "." + i, values),
                            start < 0 ? OptionalInt.empty() : OptionalInt.of(start)));
        }
        return units;
    }
}
