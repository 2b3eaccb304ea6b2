package io.takeroot.statistics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ForecastsTests {

    private static final double NONE = Double.NaN;

    @Test
    void sameSeedGivesTheSameBits() {
        var first = estimated(monthly(48), 12, 7);
        var second = estimated(monthly(48), 12, 7);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void anotherSeedMovesTheRangeButNotThePoint() {
        var first = estimated(monthly(48), 12, 7);
        var second = estimated(monthly(48), 12, 8);

        assertThat(second.bands()).isNotEqualTo(first.bands());
        assertThat(points(second)).isEqualTo(points(first));
    }

    @Test
    void straightLineGoesOn() {
        var line = IntStream.rangeClosed(1, 24).mapToDouble(i -> 100 + 5 * i).toArray();

        var forecast = estimated(new Series(line, 1, Scale.LINEAR), 3, 1);

        assertThat(points(forecast)[0]).isCloseTo(225, within(2.0));
        assertThat(points(forecast)[2]).isCloseTo(235, within(5.0));
    }

    @Test
    void seasonComesBack() {
        var forecast = estimated(monthly(60), 12, 1);

        assertThat(points(forecast)[11]).isGreaterThan(1.3 * points(forecast)[5]);
    }

    @Test
    void twoYearsShowASmoothSeason() {
        var forecast = estimated(monthly(24), 12, 1);

        assertThat(forecast.method()).contains("season removed");
        assertThat(points(forecast)[11]).isGreaterThan(1.3 * points(forecast)[5]);
    }

    @Test
    void noiseIsNotTakenForASeason() {
        var random = new Random(23);
        int seasons = 0;
        for (int round = 0; round < 200; round++) {
            var noise = random.doubles(30).map(value -> 100 + value).toArray();
            seasons +=
                    ((PointForecast.Estimated)
                                            Forecasts.points(
                                                    new Series(noise, 12, Scale.LINEAR), 1))
                                    .method()
                                    .contains("removed")
                            ? 1
                            : 0;
        }

        assertThat(seasons).isLessThan(20);
    }

    @Test
    void pathsHaveThePointAsTheirMedian() {
        var forecast = estimated(monthly(48), 6, 1);

        for (int step = 1; step <= 6; step++) {
            var band = forecast.bands().get(step - 1);
            assertThat(forecast.at(step).median())
                    .isCloseTo(band.point(), within(1e-6 * band.point()));
            assertThat(forecast.at(step).low80()).isEqualTo(band.low80());
            assertThat(forecast.at(step).high80()).isEqualTo(band.high80());
        }
    }

    @Test
    void totalOfThePeriodUnderWayAddsWhatIsIn() {
        var forecast = estimated(monthly(48), 3, 1);

        var total = forecast.outcome(path -> 1000 + Arrays.stream(path).sum());

        assertThat(total.median())
                .isCloseTo(
                        1000 + Arrays.stream(points(forecast)).sum(),
                        within(0.03 * total.median()));
        assertThat(total.probabilityAtLeast(total.low80()))
                .isCloseTo(ShippedCalibration.VALUE.odds().probability(0.9), within(0.001));
    }

    @Test
    void periodUnderWayCountsWhatIsInForCertain() {
        var forecast = estimated(monthly(48), 3, 1);

        var total = forecast.total(400, 0.4, 1, 1);

        assertThat(total)
                .isEqualTo(forecast.outcome(path -> 400 + 0.4 * path[0] + path[1] + path[2]));
        assertThat(forecast.total(500, 0.4, 1, 1).probabilityAtLeast(2000))
                .isEqualTo(total.probabilityAtLeast(1900));
        assertThat(forecast.total(400).probabilityAtLeast(400)).isEqualTo(1);
        assertThat(forecast.total(400).probabilityAtLeast(401)).isZero();
    }

    /// The later in the period, the surer.
    @Test
    void lessToComeIsASmallerRange() {
        var forecast = estimated(monthly(48), 3, 1);

        var early = forecast.total(0, 1, 1, 1);
        var late = forecast.total(early.median() - points(forecast)[0] / 4, 0.25);

        assertThat(late.high80() - late.low80()).isLessThan((early.high80() - early.low80()) / 3);
    }

    @Test
    void moreThanAllToComeIsACallersBug() {
        var forecast = estimated(monthly(48), 2, 1);

        assertThatThrownBy(() -> forecast.total(0, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 periods remain");
        assertThatThrownBy(() -> forecast.total(0, 1.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weeksAndDaysHaveTheirSeasons() {
        var weeks = estimated(repeating(130, 52), 52, 1);
        var days = estimated(repeating(70, 7), 7, 1);

        assertThat(points(weeks)[25]).isLessThan(0.8 * points(weeks)[51]);
        assertThat(points(days)[2]).isLessThan(0.8 * points(days)[6]);
    }

    /// A smooth season that peaks at its end, noise of 3 %; a whole number of halves long.
    private static Series repeating(int count, int season) {
        var random = new Random(9);
        int past = count / season * season;
        return new Series(
                IntStream.range(0, past)
                        .mapToDouble(
                                i ->
                                        500
                                                * (1
                                                        + 0.3
                                                                * Math.cos(
                                                                        2 * Math.PI * (i + 1)
                                                                                / season))
                                                * (1 + 0.03 * random.nextGaussian()))
                        .toArray(),
                season,
                Scale.LOG1P);
    }

    @Test
    void shiftingALinearSeriesShiftsTheForecast() {
        var below = Arrays.stream(values(40)).map(value -> value - 10_000).toArray();
        var farBelow = Arrays.stream(values(40)).map(value -> value - 20_000).toArray();

        var forecast = points(estimated(new Series(below, 12, Scale.LINEAR), 4, 1));
        var moved = points(estimated(new Series(farBelow, 12, Scale.LINEAR), 4, 1));

        for (int i = 0; i < 4; i++) {
            assertThat(moved[i] + 10_000).isCloseTo(forecast[i], within(0.1));
        }
    }

    @Test
    void rescalingRescalesTheForecast() {
        var values = values(40);
        var cents = Arrays.stream(values).map(value -> value * 100).toArray();

        var forecast = estimated(new Series(values, 12, Scale.LINEAR), 4, 1);
        var inCents = estimated(new Series(cents, 12, Scale.LINEAR), 4, 1);

        for (int i = 0; i < 4; i++) {
            var band = forecast.bands().get(i);
            assertThat(inCents.bands().get(i).point())
                    .isCloseTo(100 * band.point(), within(band.point()));
            assertThat(inCents.bands().get(i).high80())
                    .isCloseTo(100 * band.high80(), within(band.point()));
        }
    }

    @Test
    void revenueIsNeverBelowZero() {
        var values = new double[] {0, 3, 0, 0, 5, 1, 0, 0, 2, 0, 0, 1, 4, 0};

        var forecast = estimated(new Series(values, 1, Scale.LOG1P), 12, 1);

        assertThat(forecast.bands()).allMatch(band -> band.low80() >= 0);
        var lowest = forecast.outcome(path -> Arrays.stream(path).min().orElseThrow());
        assertThat(lowest.quantile(0)).isNotNegative();
    }

    @Test
    void ratioStaysBetweenNoneAndAll() {
        var values = new double[] {0.9, 0.95, 1, 0.97, 0.99, 1, 0.98, 1, 1, 0.96};

        var forecast = estimated(new Series(values, 1, Scale.LOGIT), 6, 1);

        assertThat(forecast.bands()).allMatch(band -> band.low80() > 0.5 && band.high80() <= 1);
    }

    @Test
    void negativeRevenueIsTakenAsItIsAndSaid() {
        var values = new double[] {5, 7, -3, 6, 8, 5, 9, 7, 6};

        var forecast = estimated(new Series(values, 1, Scale.LOG1P), 2, 1);

        assertThat(forecast.notes()).singleElement().asString().contains("outside the range");
    }

    @Test
    void constantSeriesIsForecastAsItself() {
        var values = new double[20];
        Arrays.fill(values, 42);

        var forecast = estimated(new Series(values, 4, Scale.LOG1P), 3, 1);

        assertThat(forecast.bands()).containsOnly(new Band(42, 42, 42));
        assertThat(forecast.at(3).probabilityAtLeast(42)).isEqualTo(1);
    }

    @Test
    void missingValuesInsideAreFilledAndSaid() {
        var values = values(30);
        values[0] = NONE;
        values[10] = NONE;
        values[11] = NONE;

        var forecast = estimated(new Series(values, 1, Scale.LINEAR), 2, 1);

        assertThat(forecast.observations()).isEqualTo(27);
        assertThat(forecast.notes())
                .containsExactly("2 missing values filled by a straight line between neighbours");
    }

    @Test
    void missingValuesAtTheEndAreLookedPast() {
        var values = monthly(48).values();
        var open = Arrays.copyOf(values, 50);
        open[48] = NONE;
        open[49] = NONE;

        var forecast = points(estimated(new Series(values, 12, Scale.LOG1P), 5, 1));
        var later = points(estimated(new Series(open, 12, Scale.LOG1P), 3, 1));

        assertThat(later).isEqualTo(Arrays.copyOfRange(forecast, 2, 5));
    }

    @Test
    void sixMonthsAreThinData() {
        var forecast =
                Forecasts.of(new Series(new double[] {1, 2, 3, 4, 5, 7}, 12, Scale.LOG1P), 3, 1);

        assertThat(forecast)
                .isInstanceOfSatisfying(
                        Forecast.TooFewObservations.class,
                        thin -> {
                            assertThat(thin.reason())
                                    .isEqualTo("thin data: 6 monthly points, 8 are needed");
                            assertThat(thin.range()).hasSize(3);
                            assertThat(thin.range().getFirst().point())
                                    .isCloseTo(8.2, within(1e-9));
                        });
    }

    @Test
    void twoPointsGiveNoRange() {
        var forecast = Forecasts.of(new Series(new double[] {1, NONE, 3}, 1, Scale.LINEAR), 3, 1);

        assertThat(forecast)
                .isInstanceOfSatisfying(
                        Forecast.TooFewObservations.class,
                        thin -> {
                            assertThat(thin.reason())
                                    .isEqualTo("thin data: 2 points, 8 are needed");
                            assertThat(thin.range()).isEmpty();
                        });
    }

    @Test
    void nothingKnownIsNotDefined() {
        assertThat(Forecasts.of(new Series(new double[] {NONE, NONE}, 1, Scale.LINEAR), 1, 1))
                .isEqualTo(new Forecast.NotDefined("no value yet"));
        assertThat(Forecasts.of(new Series(new double[0], 1, Scale.LINEAR), 1, 1))
                .isEqualTo(new Forecast.NotDefined("no value yet"));
    }

    @Test
    void infiniteValueIsNotDefined() {
        var values = values(20);
        values[3] = Double.POSITIVE_INFINITY;

        assertThat(Forecasts.of(new Series(values, 1, Scale.LINEAR), 1, 1))
                .isEqualTo(new Forecast.NotDefined("a value is infinite"));
    }

    /// Eight values and more, zeros, outliers, huge and tiny sizes, gaps, every season and scale.
    @Test
    void whateverComesTheBandsAreInOrder() {
        var random = new Random(17);
        for (int round = 0; round < 150; round++) {
            var series = anySeries(random);
            var forecast = Forecasts.of(series, 1 + random.nextInt(14), round);

            assertThat(forecast).as("%s", series).isInstanceOf(Forecast.Estimated.class);
            assertThat(((Forecast.Estimated) forecast).bands())
                    .as("%s", series)
                    .allMatch(
                            band -> Double.isFinite(band.low80()) && Double.isFinite(band.high80()))
                    .allMatch(band -> band.low80() <= band.point() + 1e-9 * Math.abs(band.point()))
                    .allMatch(
                            band -> band.point() <= band.high80() + 1e-9 * Math.abs(band.point()));
        }
    }

    private static Series anySeries(Random random) {
        var season = new int[] {1, 4, 7, 12, 52}[random.nextInt(5)];
        var scale = List.of(Scale.LINEAR, Scale.LOG1P, Scale.LOGIT).get(random.nextInt(3));
        double size = Math.pow(10, random.nextInt(-3, 10));
        double zeros = random.nextInt(3) / 3.0;
        var values = new double[16 + random.nextInt(130)];
        for (int i = 0; i < values.length; i++) {
            double value = random.nextDouble() < zeros ? 0 : Math.abs(random.nextGaussian());
            boolean missing = i % 2 == 1 && random.nextInt(5) == 0;
            values[i] = missing ? NONE : scale == Scale.LOGIT ? Math.min(1, value) : value * size;
        }
        values[4] = scale == Scale.LOGIT ? 1 : 40 * size;
        return new Series(values, season, scale);
    }

    @Test
    void horizonOfNothingIsACallersBug() {
        assertThatThrownBy(() -> Forecasts.of(monthly(24), 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("horizon is 0");
    }

    @Test
    void pointsAloneAreThoseOfTheForecast() {
        var points = (PointForecast.Estimated) Forecasts.points(monthly(48), 6);

        assertThat(points.points()).isEqualTo(points(estimated(monthly(48), 6, 3)));
    }

    /// The noise is 3 % of values between about 350 and 900.
    @Test
    void pastErrorsHaveTheSizeOfTheNoise() {
        var points = (PointForecast.Estimated) Forecasts.points(monthly(72), 1);

        assertThat(points.deviation()).isBetween(8.0, 30.0);
        assertThat(points.errors()).hasSize(72);
        assertThat(points.fitted()[70] + points.errors()[70])
                .isCloseTo(monthly(72).values()[70], within(1e-9));
    }

    @Test
    void missingValueHasNoError() {
        var values = values(30);
        values[10] = NONE;

        var points =
                (PointForecast.Estimated) Forecasts.points(new Series(values, 1, Scale.LINEAR), 1);

        assertThat(points.fitted()[10]).isNaN();
        assertThat(points.errors()[10]).isNaN();
        assertThat(points.deviation()).isFinite();
    }

    @Test
    void pointsRefuseWhatTheForecastRefuses() {
        var thin = new Series(new double[] {1, 2, 3, 4, 5, 7}, 12, Scale.LOG1P);

        assertThat((Object) Forecasts.points(thin, 3)).isEqualTo(Forecasts.of(thin, 3, 1));
    }

    private static Forecast.Estimated estimated(Series series, int horizon, long seed) {
        return (Forecast.Estimated) Forecasts.of(series, horizon, seed);
    }

    private static double[] points(Forecast.Estimated forecast) {
        return forecast.bands().stream().mapToDouble(Band::point).toArray();
    }

    /// Noise around a slow rise, all above zero.
    private static double[] values(int count) {
        var random = new Random(3);
        return IntStream.range(0, count)
                .mapToDouble(i -> 200 + i + 10 * random.nextGaussian())
                .toArray();
    }

    /// A rise, a December peak, noise of 3 %.
    private static Series monthly(int count) {
        var random = new Random(5);
        return new Series(
                IntStream.range(0, count)
                        .mapToDouble(
                                i ->
                                        (500 + 4 * i)
                                                * (1 + 0.3 * Math.cos(2 * Math.PI * (i + 1) / 12))
                                                * (1 + 0.03 * random.nextGaussian()))
                        .toArray(),
                12,
                Scale.LOG1P);
    }
}
