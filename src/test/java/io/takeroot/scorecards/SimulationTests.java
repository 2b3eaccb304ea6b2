package io.takeroot.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.statistics.Scale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SimulationTests {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final LocalDate YEAR_END = LocalDate.of(2017, 12, 31);
    private static final Period FIRST_QUARTER =
            new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 4, 1));

    @Test
    void sumsOfAFlatSeriesComeToItsLevelTimesThePeriods() {
        var prospect =
                simulated(sum(months(100, 100, 100, 100, 100, 100, 100, 100), FIRST_QUARTER));

        assertThat(prospect.outcome().median()).isCloseTo(300, within(1e-6));
        assertThat(prospect.steps()).hasSize(3);
    }

    @Test
    void whatIsObservedOfThePeriodCountsAsItIs() {
        var history = months(100, 100, 100, 100, 100, 100, 100, 100);
        var seen = LocalDate.of(2018, 1, 15);
        var evidence =
                new Evidence(
                        Evidence.Adding.SUM,
                        Scale.LOG1P,
                        Grain.MONTH,
                        history,
                        seen,
                        FIRST_QUARTER,
                        UnaryOperator.identity(),
                        new Evidence.Part(500, 5),
                        new Evidence.Part(500, 5));

        var prospect = simulated(evidence);

        double rest = 100.0 * 16 / 31 + 200;
        assertThat(prospect.outcome().median()).isCloseTo(500 + rest, within(1e-6));
        assertThat(prospect.steps().getFirst().point().doubleValue())
                .isCloseTo(500 + 100.0 * 16 / 31, within(1e-6));
    }

    @Test
    void ratiosAreWeightedByWhatIsBelowTheLine() {
        var history =
                months(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5).stream()
                        .map(p -> new Evidence.Point(p.period(), p.value(), 100))
                        .toList();
        var evidence =
                new Evidence(
                        Evidence.Adding.WEIGHTED,
                        Scale.LOGIT,
                        Grain.MONTH,
                        history,
                        YEAR_END,
                        new Period(LocalDate.of(2017, 12, 1), LocalDate.of(2018, 3, 1)),
                        UnaryOperator.identity(),
                        new Evidence.Part(0.8, 100),
                        Evidence.Part.NOTHING);

        var prospect = simulated(evidence);

        assertThat(prospect.outcome().median()).isCloseTo((0.8 + 0.5 + 0.5) / 3, within(1e-6));
    }

    @Test
    void weeksCountForTheDaysThatLieInTheQuarter() {
        var history = new ArrayList<Evidence.Point>();
        var start = LocalDate.of(2017, 10, 30);
        for (int i = 0; i < 9; i++) {
            var from = start.plusWeeks(i);
            history.add(new Evidence.Point(new Period(from, from.plusWeeks(1)), 70, 0));
        }
        var evidence =
                new Evidence(
                        Evidence.Adding.SUM,
                        Scale.LOG1P,
                        Grain.WEEK,
                        history,
                        YEAR_END,
                        FIRST_QUARTER,
                        UnaryOperator.identity(),
                        Evidence.Part.NOTHING,
                        Evidence.Part.NOTHING);

        assertThat(simulated(evidence).outcome().median()).isCloseTo(90 * 10, within(1e-6));
    }

    @Test
    void fewerThanEightPointsGiveNoForecast() {
        var evidence = sum(months(1, 2, 3, 4, 5, 6), FIRST_QUARTER);

        var prospect = Simulation.of(evidence, CALENDAR);

        assertThat(prospect)
                .isEqualTo(new Prospect.Unknown("thin data: 6 monthly points, 8 are needed"));
    }

    @Test
    void aPatternOfTheQuarterIsKeptBeforeThereAreTwoYears() {
        var history = months(70, 100, 130, 70, 100, 130, 70, 100, 130, 70, 100, 130);

        var prospect = simulated(sum(history, FIRST_QUARTER));

        assertThat(prospect.steps().get(0).point().doubleValue()).isLessThan(85);
        assertThat(prospect.steps().get(2).point().doubleValue()).isGreaterThan(115);
    }

    @Test
    void theSameFiguresGiveTheSameOutlook() {
        var evidence = sum(months(90, 120, 80, 110, 95, 130, 70, 105, 99), FIRST_QUARTER);

        assertThat(Simulation.of(evidence, CALENDAR)).isEqualTo(Simulation.of(evidence, CALENDAR));
    }

    private static Prospect.Simulated simulated(Evidence evidence) {
        return (Prospect.Simulated) Simulation.of(evidence, CALENDAR);
    }

    private static Evidence sum(List<Evidence.Point> history, Period target) {
        return new Evidence(
                Evidence.Adding.SUM,
                Scale.LOG1P,
                Grain.MONTH,
                history,
                YEAR_END,
                target,
                UnaryOperator.identity(),
                Evidence.Part.NOTHING,
                Evidence.Part.NOTHING);
    }

    /// The last of them is December 2017.
    private static List<Evidence.Point> months(double... values) {
        var points = new ArrayList<Evidence.Point>();
        var start = LocalDate.of(2018, 1, 1).minusMonths(values.length);
        for (int i = 0; i < values.length; i++) {
            var from = start.plusMonths(i);
            points.add(new Evidence.Point(new Period(from, from.plusMonths(1)), values[i], 0));
        }
        return points;
    }
}
