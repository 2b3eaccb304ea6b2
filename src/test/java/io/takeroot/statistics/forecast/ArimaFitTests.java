package io.takeroot.statistics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.forecast.ArimaOrder.Seasonal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Against fits of the same sum of squares by SciPy 1.17 (`lfilter` for the errors, `minimize`
/// for the least of their squares from five starts). The search here stops at a millionth of
/// the squares' logarithm: coefficients agree within 0.002, squares to five digits.
final class ArimaFitTests {

    /// The airline model of Box and Jenkins.
    @Test
    void airlineModelOfSeriesG() throws IOException, URISyntaxException {
        var logarithms = Arrays.stream(SeriesG.values()).map(Math::log).toArray();
        var order = new ArimaOrder(0, 1, 1, new Seasonal(0, 1, 1, 12), false);

        var fit = ArimaFit.of(order, logarithms);

        assertThat(-fit.parameters()[0]).isCloseTo(-0.377162, within(0.001));
        assertThat(-fit.parameters()[1]).isCloseTo(-0.572379, within(0.001));
        assertThat(squares(fit)).isCloseTo(0.18192623730, within(1e-6));
        var coming = fit.path(12, new Noise(false, 0), () -> 0);
        assertThat(coming[0]).isCloseTo(6.109508, within(1e-4));
        assertThat(coming[11]).isCloseTo(6.167838, within(1e-4));
    }

    @Test
    void autoregressionAtBothLagsOfSeriesG() throws IOException, URISyntaxException {
        var logarithms = Arrays.stream(SeriesG.values()).map(Math::log).toArray();
        var order = new ArimaOrder(1, 1, 0, new Seasonal(1, 1, 0, 12), false);

        var fit = ArimaFit.of(order, logarithms);

        assertThat(fit.parameters()[0]).isCloseTo(-0.36266, within(0.002));
        assertThat(fit.parameters()[1]).isCloseTo(-0.454876, within(0.002));
        assertThat(squares(fit)).isCloseTo(0.19690463488785, within(1e-6));
    }

    @Test
    void autoregressionAroundAMean() {
        var fit = ArimaFit.of(new ArimaOrder(1, 0, 0, Seasonal.NONE, true), OilProduction.VALUES);

        assertThat(fit.parameters()[0]).isCloseTo(0.778225, within(0.002));
        assertThat(fit.parameters()[1]).isCloseTo(471.747464, within(0.1));
        assertThat(squares(fit)).isCloseTo(14076.249383, within(0.1));
        assertThat(fit.path(12, new Noise(false, 0), () -> 0)[11])
                .isCloseTo(475.231001, within(0.2));
    }

    @Test
    void secondOrderMovingAverageOfSteps() throws IOException, URISyntaxException {
        var fit = ArimaFit.of(new ArimaOrder(0, 1, 2, Seasonal.NONE, true), SeriesG.values());

        assertThat(squares(fit)).isCloseTo(139301.3619661222, within(1.0));
        assertThat(fit.path(12, new Noise(false, 0), () -> 0)[11])
                .isCloseTo(491.85409, within(0.5));
    }

    @Test
    void fittedValuesAndErrorsAddUpToTheValues() throws IOException, URISyntaxException {
        var values = SeriesG.values();
        var fit = ArimaFit.of(new ArimaOrder(1, 1, 1, Seasonal.NONE, false), values);

        assertThat(fit.fitted()[0]).isNaN();
        for (int i = 1; i < values.length; i++) {
            assertThat(fit.fitted()[i] + fit.errors()[i - 1]).isCloseTo(values[i], within(1e-9));
        }
    }

    private static double squares(ArimaFit fit) {
        return Arrays.stream(fit.errors()).map(error -> error * error).sum();
    }
}
