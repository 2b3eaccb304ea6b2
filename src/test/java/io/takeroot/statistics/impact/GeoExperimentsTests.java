package io.takeroot.statistics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.numeric.Chance;
import org.junit.jupiter.api.Test;

class GeoExperimentsTests {

    private static final int PERIODS = 30;
    private static final int START = 20;

    @Test
    void currencyOfTheResponseScalesTheReturn() {
        var one = (GeoReturn.Estimated) GeoExperiments.of(experiment(1, 1, START));
        var hundred = (GeoReturn.Estimated) GeoExperiments.of(experiment(100, 1, START));

        assertThat(hundred.perCost()).isCloseTo(100 * one.perCost(), within(1e-9));
        assertThat(hundred.perCostAtLeast()).isCloseTo(100 * one.perCostAtLeast(), within(1e-9));
        assertThat(hundred.probability()).isCloseTo(one.probability(), within(1e-9));
    }

    @Test
    void refusesWithAReason() {
        assertThat(GeoExperiments.of(experiment(1, 0, START)))
                .isEqualTo(
                        new GeoReturn.NotDefined(
                                "nothing was spent in the test, so nothing returns"));
        assertThat(GeoExperiments.of(experiment(1, 1, 7)))
                .isInstanceOf(GeoReturn.TooFewPeriods.class);
        assertThat(GeoExperiments.of(experiment(-1, 1, START)))
                .isInstanceOfSatisfying(
                        GeoReturn.PoorFit.class,
                        refusal -> assertThat(refusal.reason()).contains("did not move together"));
        assertThatThrownBy(() -> experiment(1, 1, PERIODS)).hasMessageContaining("start is 30");
    }

    /// Both groups share a walk; the treated one is worth `unit` and costs `cost` a period.
    private static GeoExperiment experiment(double unit, double cost, int start) {
        var chance = new Chance(5);
        var treated = new double[PERIODS];
        var control = new double[PERIODS];
        var costs = new double[PERIODS];
        double walk = 100;
        for (int t = 0; t < PERIODS; t++) {
            walk += 5 * chance.normal();
            control[t] = walk + chance.normal();
            treated[t] = unit * (2 * walk + chance.normal() + (t < START ? 0 : 10));
            costs[t] = t < START ? 0 : cost;
        }
        return new GeoExperiment(treated, control, costs, start);
    }
}
