package io.takeroot.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.FiscalCalendar;
import java.time.Month;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedPeriodTests {
    @ParameterizedTest
    @CsvSource({
        "2017, JANUARY, 2017-01-01, 2018-01-01",
        "2017-Q1, JANUARY, 2017-01-01, 2017-04-01",
        "2017-Q4, JANUARY, 2017-10-01, 2018-01-01",
        "2017-03, JANUARY, 2017-03-01, 2017-04-01",
        "2017-W01, JANUARY, 2017-01-02, 2017-01-09",
        "2016-W53, JANUARY, 2017-01-02, 2017-01-02",
        "2020-W53, JANUARY, 2020-12-28, 2021-01-04",
        "2018, FEBRUARY, 2017-02-01, 2018-02-01",
        "2018-Q1, FEBRUARY, 2017-02-01, 2017-05-01",
        "2018-Q4, JULY, 2018-04-01, 2018-07-01",
    })
    void readsPeriodsAsPeopleWriteThem(String text, Month first, String from, String to) {
        var period = NamedPeriod.parse(text, new FiscalCalendar(first));

        if (from.equals(to)) {
            assertThat(period).isEmpty();
        } else {
            assertThat(period.orElseThrow().period().from()).isEqualTo(from);
            assertThat(period.orElseThrow().period().to()).isEqualTo(to);
        }
    }

    @ParameterizedTest
    @CsvSource({"17", "2017-Q5", "2017-13", "2017-W54", "2017-3", "Q1 2017", "''"})
    void refusesWhatIsNoPeriod(String text) {
        assertThat(NamedPeriod.parse(text, FiscalCalendar.CALENDAR_YEAR)).isEmpty();
    }
}
