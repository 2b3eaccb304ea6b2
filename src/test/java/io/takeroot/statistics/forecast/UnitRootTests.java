package io.takeroot.statistics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Against the definitions computed with NumPy.
final class UnitRootTests {

    @Test
    void risingValuesWander() throws IOException, URISyntaxException {
        assertThat(UnitRoot.statistic(SeriesG.values())).isCloseTo(2.739473620962, within(1e-9));
        assertThat(UnitRoot.statistic(OilProduction.VALUES))
                .isCloseTo(0.534457081954, within(1e-9));
    }

    @Test
    void stepsKeepToALevel() throws IOException, URISyntaxException {
        var values = SeriesG.values();
        var steps = new double[values.length - 1];
        Arrays.setAll(steps, i -> values[i + 1] - values[i]);

        assertThat(UnitRoot.statistic(steps)).isCloseTo(0.014626312320, within(1e-9));
    }

    @Test
    void valuesAllAlikeAreALevel() {
        assertThat(UnitRoot.statistic(new double[] {3, 3, 3, 3})).isZero();
    }

    /// 1 - var(rest) / var(detrended) of the classical decomposition.
    @Test
    void seasonOfSeriesGIsStrong() throws IOException, URISyntaxException {
        var season = Season.decomposed(SeriesG.values(), 12, true);

        assertThat(season.index(0)).isCloseTo(0.91023037, within(1e-8));
        assertThat(season.strength(SeriesG.values())).isCloseTo(0.936116512338, within(1e-9));
    }
}
