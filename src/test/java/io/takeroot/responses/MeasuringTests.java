package io.takeroot.responses;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.scorecards.Outlook;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Status;
import io.takeroot.ui.Formats;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The effect of a response, against what was forecast when it was made.
final class MeasuringTests {
    private static final LocalDate MADE = LocalDate.of(2026, 3, 10);
    private static final LocalDate CHECK = LocalDate.of(2026, 7, 1);

    /// Forecast of each month 100, eight of ten between 90 and 110; 15 more are expected.
    @ParameterizedTest
    @CsvSource({
        "125, 125, 125, WORKED",
        "111, 112, 113, WORKED",
        "104, 104, 104, DID_NOT",
        "108, 106, 107, CANNOT_TELL",
        "60, 60, 60, DID_NOT"
    })
    void outcomeFollowsTheInterval(String april, String may, String june, Outcome outcome) {
        var measured = measured(true, course(april, may, june));

        assertThat(measured.outcome()).isEqualTo(outcome);
        assertThat(measured.periods()).isEqualTo(3);
    }

    @Test
    void lessIsBetterWhereItIs() {
        assertThat(measured(false, course("75", "75", "75")).outcome()).isEqualTo(Outcome.WORKED);
        assertThat(measured(false, course("125", "125", "125")).outcome())
                .isEqualTo(Outcome.DID_NOT);
    }

    @Test
    void effectIsTheMeanDistanceAndAsUnsureAsTheForecast() {
        var effect = measured(true, course("110", "120", "130")).effect().orElseThrow();

        assertThat(effect).isEqualTo(new Measurement.Effect(20, 10, 30, 80, 100));
    }

    @Test
    void theMonthInWhichItWasMadeDoesNotCount() {
        var course = new Course(List.of(point(3, "500"), point(4, "125")), 12, Map.of());

        assertThat(measured(true, course).periods()).isEqualTo(1);
    }

    @Test
    void withoutACompletePeriodNothingIsTold() {
        var measured = measured(true, new Course(List.of(point(3, "500")), 12, Map.of()));

        assertThat(measured.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(measured.effect()).isEmpty();
        assertThat(measured.words()).contains("nothing to measure");
    }

    @Test
    void withoutAForecastNothingIsTold() {
        var response = response(true, new Forecasted(List.of()));

        var measured = new Measuring(response, formats()).of(course("1", "2", "3"), CHECK);

        assertThat(measured.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(measured.words()).contains("no forecast");
    }

    @Test
    void otherProductsStandInWhereTheyFollow() {
        var random = new SplittableRandom(7);
        var own = new java.util.ArrayList<Evidence.Point>();
        var siblings = new HashMap<String, Map<Period, BigDecimal>>();
        for (int month = -23; month <= 6; month++) {
            double shared = 100 + 10 * Math.sin(month) + random.nextDouble(-1, 1);
            own.add(point(month, month >= 4 ? shared + 30 : shared));
            for (int s = 0; s < 5; s++) {
                siblings.computeIfAbsent("product/s" + s, name -> new HashMap<>())
                        .put(month(month), decimal(shared + s + random.nextDouble(-1, 1)));
            }
        }

        var measured = measured(true, new Course(own, 12, siblings));

        assertThat(measured.method()).startsWith("against other products");
        assertThat(measured.outcome()).isEqualTo(Outcome.WORKED);
        assertThat(measured.effect().orElseThrow().size()).isBetween(25.0, 35.0);
        assertThat(measured.effect().orElseThrow().level()).isEqualTo(95);
    }

    private static Measurement measured(boolean riseIsBetter, Course course) {
        return new Measuring(response(riseIsBetter, forecast()), formats()).of(course, CHECK);
    }

    private static Course course(String april, String may, String june) {
        return new Course(
                List.of(
                        point(2, "80"),
                        point(3, "70"),
                        point(4, april),
                        point(5, may),
                        point(6, june)),
                12,
                Map.of());
    }

    private static Forecasted forecast() {
        var steps =
                IntStream.rangeClosed(3, 8)
                        .mapToObj(
                                month ->
                                        new Outlook.Step(
                                                month(month),
                                                new BigDecimal("100"),
                                                new BigDecimal("90"),
                                                new BigDecimal("110")))
                        .toList();
        return Forecasted.parse(new Forecasted(steps).text());
    }

    private static Response response(boolean riseIsBetter, Forecasted forecast) {
        var episode =
                new Episode(
                        1,
                        new IndicatorId(ScorecardId.overall(Slug.of("overall")), Slug.of("deals")),
                        "Deals",
                        "Ana",
                        Status.OFF_TRACK,
                        "It is short.",
                        "",
                        MADE,
                        MADE,
                        1,
                        Optional.empty());
        return new Response(
                new ResponseId(1),
                episode,
                new Answer(
                        "Price",
                        "Lower it",
                        "Ana",
                        CHECK,
                        new Expectation(new BigDecimal("0.15"), true)),
                new Unit.Count(),
                riseIsBetter,
                forecast,
                MADE,
                Instant.EPOCH,
                "ana@example.com",
                Optional.empty());
    }

    private static Evidence.Point point(int month, String value) {
        return new Evidence.Point(month(month), new BigDecimal(value));
    }

    private static Evidence.Point point(int month, double value) {
        return new Evidence.Point(month(month), decimal(value));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value);
    }

    /// Of 2026; 0 and below reach back.
    private static Period month(int number) {
        var first = LocalDate.of(2026, 1, 1).plusMonths(number - 1L);
        return new Period(first, first.plusMonths(1));
    }

    private static Formats formats() {
        return new Formats(ZoneOffset.UTC, FiscalCalendar.CALENDAR_YEAR);
    }
}
