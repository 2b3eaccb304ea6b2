package io.takeroot.statistics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.forecast.SmoothingForm.Trend;
import java.io.IOException;
import java.net.URISyntaxException;
import org.junit.jupiter.api.Test;

/// Against published fits. The starting states are part of each fit there and here.
final class SmoothingFitTests {

    /// Oil production of Saudi Arabia, 1996-2013, million tonnes: Hyndman and Athanasopoulos,
    /// "Forecasting: Principles and Practice", 2nd edition (2018), section 7.1, with the table's
    /// rounded values: alpha 0.83, start 446.6, forecast 542.68.
    @Test
    void simpleSmoothingOfOilProduction() {
        var values = OilProduction.VALUES;

        var fit = SmoothingFit.of(new SmoothingForm(Trend.NONE, false, false), values, 1);

        assertThat(fit.parameters()[0]).isCloseTo(0.83, within(0.01));
        assertThat(fit.parameters()[1]).isCloseTo(446.6, within(0.3));
        assertThat(fit.path(1, () -> 0)[0]).isCloseTo(542.68, within(0.02));
    }

    /// Air passengers of Australia, 1990-2016, millions: the same book, section 7.2, Holt's
    /// method: 74.60, 76.70, 78.80, 80.91, 83.01.
    @Test
    void straightTrendOfAirPassengers() {
        var values =
                new double[] {
                    17.5534, 21.8601, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857,
                    31.5797, 32.5776, 33.4774, 39.0216, 41.3864, 41.5966, 44.6573, 46.9517, 48.7288,
                    51.4884, 50.0270, 60.6409, 63.3603, 66.3553, 68.1979, 68.1232, 69.7793, 72.5978
                };

        var fit = SmoothingFit.of(new SmoothingForm(Trend.STRAIGHT, false, false), values, 1);

        assertThat(fit.path(5, () -> 0))
                .containsExactly(new double[] {74.60, 76.70, 78.80, 80.91, 83.01}, within(0.03));
    }

    /// R's forecast package on series G, `ses()`: AICc 1733.958, sigma 33.8299, forecast
    /// 431.9958.
    @Test
    void simpleSmoothingOfSeriesG() throws IOException, URISyntaxException {
        var fit =
                SmoothingFit.of(new SmoothingForm(Trend.NONE, false, false), SeriesG.values(), 12);

        assertThat(fit.criterion()).isCloseTo(1733.958, within(0.01));
        assertThat(fit.deviation()).isCloseTo(33.8299, within(0.001));
        assertThat(fit.path(1, () -> 0)[0]).isCloseTo(431.9958, within(0.001));
    }

    /// R's forecast package on series G, `holt()`: AICc 1737.729; a better optimum is welcome.
    @Test
    void straightTrendOfSeriesG() throws IOException, URISyntaxException {
        var fit =
                SmoothingFit.of(
                        new SmoothingForm(Trend.STRAIGHT, false, false), SeriesG.values(), 12);

        assertThat(fit.criterion()).isBetween(1737.4, 1737.729);
    }

    /// The textbook's example of a season that grows with the level.
    @Test
    void seasonOfSeriesGMultiplies() throws IOException, URISyntaxException {
        var relative =
                SmoothingFit.of(
                        new SmoothingForm(Trend.STRAIGHT, true, true), SeriesG.values(), 12);
        var added =
                SmoothingFit.of(
                        new SmoothingForm(Trend.STRAIGHT, true, false), SeriesG.values(), 12);

        assertThat(relative.criterion()).isLessThan(added.criterion() - 100);
    }
}
