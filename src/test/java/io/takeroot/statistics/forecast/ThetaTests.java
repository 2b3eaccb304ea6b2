package io.takeroot.statistics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ThetaTests {

    /// By SciPy 1.17: simple smoothing by least squares (alpha 0.83378), half the slope of
    /// NumPy's `polyfit` (5.66978 / 2), equation 10 of Hyndman and Billah (2003).
    @Test
    void oilProductionGoesOnByHalfItsSlope() {
        var theta = Theta.fitted(OilProduction.VALUES, Season.none(), true);

        assertThat(theta.point(3))
                .containsExactly(new double[] {546.07917, 548.91406, 551.74895}, within(0.02));
    }
}
