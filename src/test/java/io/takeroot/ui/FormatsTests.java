package io.takeroot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class FormatsTests {
    private static final Unit DOLLARS = new Unit.Money("USD");
    private final Formats formats =
            new Formats(ZoneId.of("Europe/Berlin"), FiscalCalendar.CALENDAR_YEAR);

    @Test
    void moneyIsCompact() {
        value("11320415.25", DOLLARS, "$11.32M");
        value("999999999", DOLLARS, "$1.00B");
        value("57912", DOLLARS, "$57.9k");
        value("740000", DOLLARS, "$740k");
        value("99949", DOLLARS, "$99.9k");
        value("99950", DOLLARS, "$100k");
        value("999500", DOLLARS, "$1.00M");
        value("4821.40", DOLLARS, "$4,821");
        value("54.3", DOLLARS, "$54.30");
        value("54", DOLLARS, "$54");
        value("0", DOLLARS, "$0");
        value("-1140000", DOLLARS, "−$1.14M");
        value("1200", new Unit.Money("CHF"), "CHF\u00a01,200");
    }

    @Test
    void eachUnitReadsInItsOwnWay() {
        value("1724", new Unit.Count(), "1,724");
        value("57912", new Unit.Count(), "57.9k");
        value("0.3642", new Unit.Percent(), "36.4%");
        value("63.4", new Unit.Days(), "63 d");
        value("6.45", new Unit.Days(), "6.5 d");
        value("44", new Unit.Plain(), "44");
        value("4.215", new Unit.Plain(), "4.22");
    }

    @Test
    void changesCarryTheirSign() {
        signed("620000", DOLLARS, "+$620k");
        signed("-1140000", DOLLARS, "−$1.14M");
        signed("-0.0214", new Unit.Percent(), "−2.1 pts");
        signed("0.014", new Unit.Percent(), "+1.4 pts");
        signed("0", new Unit.Count(), "0");
    }

    @Test
    void exactValuesKeepEveryDigit() {
        assertThat(formats.exact(new BigDecimal("11320415.25"), DOLLARS))
                .isEqualTo("$11,320,415.25");
        assertThat(formats.exact(new BigDecimal("-12"), DOLLARS)).isEqualTo("−$12.00");
        assertThat(formats.exact(new BigDecimal("0.6315"), new Unit.Percent())).isEqualTo("63.15%");
        assertThat(formats.count(8800)).isEqualTo("8,800");
        assertThat(formats.count(1, "row", "rows")).isEqualTo("1 row");
        assertThat(formats.bytes(2_165_964)).isEqualTo("2.2 MB");
    }

    @Test
    void ticksHaveNoMoreDecimalsThanTheirStep() {
        tick("14000000", "2000000", DOLLARS, "$14M");
        tick("1500000", "500000", DOLLARS, "$1.5M");
        tick("500000", "500000", DOLLARS, "$500k");
        tick("0", "500000", DOLLARS, "$0");
        tick("0.6", "0.1", new Unit.Percent(), "60%");
        tick("0.625", "0.005", new Unit.Percent(), "62.5%");
        tick("-20", "20", new Unit.Count(), "−20");
    }

    @Test
    void likelihoodNeverClaimsCertainty() {
        assertThat(formats.likelihood(0.412)).isEqualTo("41%");
        assertThat(formats.likelihood(0.001)).isEqualTo("<1%");
        assertThat(formats.likelihood(0.9999)).isEqualTo(">99%");
    }

    @Test
    void datesAreThoseOfTheWorkspacesZone() {
        var lateInUtc = Instant.parse("2017-11-21T23:30:00Z");

        assertThat(formats.moment(lateInUtc)).isEqualTo("22 Nov 2017, 00:30");
        assertThat(formats.date(LocalDate.of(2017, 9, 2))).isEqualTo("2 Sep 2017");
    }

    @Test
    void periodsAreNamedByTheFiscalCalendar() {
        var fiscal = new Formats(ZoneId.of("UTC"), new FiscalCalendar(Month.APRIL));
        var january = LocalDate.of(2018, 1, 1);

        assertThat(fiscal.period(january, Grain.QUARTER)).isEqualTo("Q4 2018");
        assertThat(fiscal.period(january, Grain.MONTH)).isEqualTo("Jan 2018");
        assertThat(fiscal.period(january, Grain.WEEK)).isEqualTo("week of 1 Jan 2018");
    }

    @Test
    void freshnessIsSeenFromNow() {
        var now = Instant.parse("2017-12-31T12:00:00Z");

        since("2017-12-31T11:59:40Z", now, "just now");
        since("2017-12-31T11:59:00Z", now, "1 minute ago");
        since("2017-12-31T09:00:00Z", now, "3 hours ago");
        since("2017-12-30T12:00:00Z", now, "yesterday");
        since("2017-12-24T12:00:00Z", now, "7 days ago");
        since("2017-10-01T12:00:00Z", now, "1 Oct 2017");
    }

    @Test
    void theMachinesLocaleChangesNothing() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            value("1724.5", DOLLARS, "$1,725");
            assertThat(formats.date(LocalDate.of(2017, 11, 22))).isEqualTo("22 Nov 2017");
        } finally {
            Locale.setDefault(before);
        }
    }

    private void value(String value, Unit unit, String expected) {
        assertThat(formats.value(new BigDecimal(value), unit)).isEqualTo(expected);
    }

    private void signed(String value, Unit unit, String expected) {
        assertThat(formats.signed(new BigDecimal(value), unit)).isEqualTo(expected);
    }

    private void tick(String value, String step, Unit unit, String expected) {
        assertThat(formats.tick(new BigDecimal(value), new BigDecimal(step), unit))
                .isEqualTo(expected);
    }

    private void since(String then, Instant now, String expected) {
        assertThat(formats.since(Instant.parse(then), now)).isEqualTo(expected);
    }
}
