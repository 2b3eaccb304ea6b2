package io.takeroot.statistics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CalibrationTests {

    @Test
    void withoutCalibrationNothingIsWidened() {
        assertThat(Calibration.NONE.factors(500, 40)).containsOnly(1);
    }

    /// Of 200 ranks the 5th is at 2.25 %, the 20th at 9.75 %.
    @Test
    void factorsMeetTheirQuantiles() {
        var calibration =
                new Calibration(
                        List.of(width(0.5), width(0.2), width(-0.1), width(0.3)),
                        Odds.AS_SIMULATED);

        var factors = calibration.factors(200, 40);

        assertThat(factors[0]).isCloseTo(Math.exp(0.5), within(1e-12));
        assertThat(factors[4]).isCloseTo(Math.exp(0.5), within(1e-12));
        assertThat(factors[19]).isCloseTo(Math.exp(0.2), within(0.02));
        assertThat(factors[180]).isCloseTo(Math.exp(-0.1), within(0.02));
        assertThat(factors[199]).isCloseTo(Math.exp(0.3), within(1e-12));
    }

    @Test
    void fewValuesMayWidenMore() {
        var width = new Calibration.Width(0.1, -0.2);

        assertThat(width.factor(12)).isGreaterThan(width.factor(120));
        assertThat(width.factor(2)).isEqualTo(width.factor(8));
        assertThat(width.factor(2000)).isEqualTo(width.factor(260));
    }

    @Test
    void oddsRiseWithTheShareAndKeepCertainty() {
        var odds = new Odds(0.2, 1.1, 0.06);

        double before = 0;
        for (double share = 0.01; share < 1; share += 0.01) {
            assertThat(odds.probability(share)).isGreaterThan(before);
            before = odds.probability(share);
        }
        assertThat(odds.probability(0)).isZero();
        assertThat(odds.probability(1)).isEqualTo(1);
        assertThat(odds.probability(0.5))
                .isCloseTo(0.03 + 0.94 / (1 + Math.exp(-0.2)), within(1e-12));
        assertThat(Odds.AS_SIMULATED.probability(0.3)).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void oddsThatFallAreACallersBug() {
        assertThatThrownBy(() -> new Odds(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Odds(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /// The file that is shipped: no factor far from 1, no quantile that passes another.
    @Test
    void shippedCalibrationKeepsTheOrderOfPaths() {
        for (int values : new int[] {8, 24, 60, 260}) {
            var factors = ShippedCalibration.VALUE.factors(500, values);
            assertThat(Arrays.stream(factors).min().orElseThrow()).isGreaterThan(0.5);
            assertThat(Arrays.stream(factors).max().orElseThrow()).isLessThan(2.5);
        }
        assertThat(ShippedCalibration.VALUE.odds()).isNotEqualTo(Odds.AS_SIMULATED);
    }

    @Test
    void samplesGetTheOddsOfTheirShare() {
        var odds = new Odds(0.3, 1, 0);
        var outcome = Outcome.of(new double[] {1, 2, 3, 4}, odds);

        assertThat(outcome.probabilityAtLeast(3)).isEqualTo(odds.probability(0.5));
        assertThat(outcome.probabilityAtMost(2)).isEqualTo(1 - odds.probability(0.5));
        assertThat(outcome.probabilityAtLeast(5)).isZero();
        assertThat(outcome.probabilityAtMost(5)).isEqualTo(1);
    }

    /// What comes scatters three times as widely as the past did: bands must grow, and shares far
    /// from a half must be believed less.
    @Test
    void futuresWilderThanThePastWidenTheBands() {
        var learned = Calibrations.learned(backtests(3));

        assertThat(learned).isEqualTo(Calibrations.learned(backtests(3)));
        assertThat(number(learned, "width.0.1.size")).isGreaterThan(0.5);
        assertThat(number(learned, "width.0.9.size")).isGreaterThan(0.5);
        assertThat(learned).anyMatch(line -> line.startsWith("reliability.sum.all="));
    }

    @Test
    void futuresLikeThePastKeepTheBands() {
        var learned = Calibrations.learned(backtests(1));

        assertThat(number(learned, "width.0.1.size")).isBetween(-0.4, 0.4);
        assertThat(number(learned, "width.0.9.size")).isBetween(-0.4, 0.4);
    }

    private static Calibration.Width width(double size) {
        return new Calibration.Width(size, 0);
    }

    private static double number(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + "="))
                .mapToDouble(line -> Double.parseDouble(line.substring(key.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Backtest> backtests(double wildness) {
        var random = new Random(11);
        var backtests = new ArrayList<Backtest>();
        for (int i = 0; i < 60; i++) {
            var past = random.doubles(30).map(any -> 100 + 5 * random.nextGaussian()).toArray();
            var coming = new double[4];
            Arrays.setAll(coming, at -> 100 + 5 * wildness * random.nextGaussian());
            backtests.add(new Backtest("s" + i, new Series(past, 1, Scale.LOG1P), coming, 4));
        }
        return backtests;
    }
}
