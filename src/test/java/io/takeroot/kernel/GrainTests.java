package io.takeroot.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrainTests {
    @ParameterizedTest
    @CsvSource({
        "DAY,2017-12-31,2017-12-31,2018-01-01",
        "WEEK,2017-12-31,2017-12-25,2018-01-01",
        "WEEK,2018-01-01,2018-01-01,2018-01-08",
        "MONTH,2016-02-29,2016-02-01,2016-03-01",
        "QUARTER,2017-12-31,2017-10-01,2018-01-01",
        "YEAR,2017-06-15,2017-01-01,2018-01-01",
    })
    void everyDayLiesInOnePeriod(Grain grain, LocalDate day, LocalDate from, LocalDate to) {
        assertThat(grain.periodOf(day, FiscalCalendar.CALENDAR_YEAR))
                .isEqualTo(new Period(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-01-31,2016-11-01,2016-02-01,2017,4",
        "2017-02-01,2017-02-01,2017-02-01,2018,1",
        "2017-07-31,2017-05-01,2017-02-01,2018,2",
    })
    void fiscalYearsBeginWhereTheWorkspaceSays(
            LocalDate day, LocalDate quarter, LocalDate year, int named, int number) {
        var calendar = new FiscalCalendar(Month.FEBRUARY);

        assertThat(Grain.QUARTER.startOf(day, calendar)).isEqualTo(quarter);
        assertThat(Grain.YEAR.startOf(day, calendar)).isEqualTo(year);
        assertThat(calendar.yearOf(day)).isEqualTo(named);
        assertThat(calendar.quarterOf(day)).isEqualTo(number);
    }

    @Test
    void periodsCoverTheSpanWithoutGapOrOverlap() {
        var span = new Period(LocalDate.of(2016, 12, 15), LocalDate.of(2018, 1, 10));
        for (var grain : Grain.values()) {
            var periods = grain.periods(span, FiscalCalendar.CALENDAR_YEAR);
            assertThat(periods.getFirst().contains(span.from())).isTrue();
            assertThat(periods.getLast().contains(span.lastDay())).isTrue();
            for (int i = 1; i < periods.size(); i++) {
                assertThat(periods.get(i).from()).isEqualTo(periods.get(i - 1).to());
            }
        }
    }
}
