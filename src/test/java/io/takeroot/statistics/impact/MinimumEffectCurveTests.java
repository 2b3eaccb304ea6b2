package io.takeroot.statistics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MinimumEffectCurveTests {

    @Test
    void equalWindowsMakeAStep() {
        var curve = MinimumEffectCurve.of(new double[] {0.0625, 0.0625, 0.0625}, 3);

        assertThat(curve.seen(0.0624)).isZero();
        assertThat(curve.seen(0.0625)).isEqualTo(1);
        assertThat(curve.lift(0.8)).isCloseTo(0.0625, within(1e-12));
    }

    @Test
    void theCurveIsLogisticWithTheSpreadOfANewDraw() {
        var curve = MinimumEffectCurve.of(new double[] {0.04, 0.08}, 3);

        double deviation = 0.02 * Math.sqrt(4.0 / 3);
        assertThat(curve.width() * Math.PI / Math.sqrt(3)).isCloseTo(deviation, within(1e-12));
        assertThat(curve.seen(0.06)).isCloseTo(0.5, within(1e-12));
        assertThat(curve.lift(0.8)).isCloseTo(0.06 + 0.7643 * deviation, within(1e-6));
        assertThat(curve.seen(curve.lift(0.8))).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void fewerWindowsApartAskForALargerLift() {
        var needed = new double[] {0.03, 0.035, 0.04, 0.045, 0.05};

        double many = MinimumEffectCurve.of(needed, 20).lift(0.8);
        double few = MinimumEffectCurve.of(needed, 1).lift(0.8);

        assertThat(few).isGreaterThan(many);
    }

    @Test
    void aLargerLiftIsNeverSeenLess() {
        var points = MinimumEffectCurve.of(new double[] {-0.01, 0.02, 0.2, 0.4}, 4).points();

        assertThat(points).hasSize(31);
        assertThat(points.getLast().lift()).isEqualTo(0.3);
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).seen()).isGreaterThanOrEqualTo(points.get(i - 1).seen());
        }
    }

    @Test
    void nothingIsNeededWhereWindowsWereAlwaysMistaken() {
        assertThat(MinimumEffectCurve.of(new double[] {-0.2, -0.1}, 9).lift(0.5)).isZero();
    }
}
