package io.takeroot.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.metrics.Direction;
import io.takeroot.metrics.Formula;
import io.takeroot.metrics.Measure;
import io.takeroot.metrics.Metric;
import io.takeroot.statistics.forecast.Outcome;
import io.takeroot.ui.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTests {
    private static final Period QUARTER =
            new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 4, 1));

    /// A hundred outcomes: $10k to $1M.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST | 250000 | 250000 | ON_TRACK | Likely to reach $250k by 31 Mar 2018: 76%",
                "AT_LEAST | 600000 | 600000 | AT_RISK | Uncertain to reach $600k by 31 Mar 2018: 41%",
                "AT_LEAST | 900000 | 900000 | OFF_TRACK | Unlikely to reach $900k by 31 Mar 2018: 11%",
                "AT_MOST | 900000 | 900000 | ON_TRACK | Likely to stay at or below $900k by 31 Mar"
                        + " 2018: 90%",
                "INSIDE | 400000 | 600000 | OFF_TRACK | Unlikely to lie between $400k and $600k by 31"
                        + " Mar 2018: 21%",
            })
    void theOutcomesDecideWhileTheGoalIsAhead(
            Goal.Side side, BigDecimal low, BigDecimal high, Status status, String words) {
        var outcome = Outcome.of(IntStream.rangeClosed(1, 100).mapToDouble(i -> i * 1e4).toArray());

        var verdict =
                Verdict.open(
                        new Prospect.Simulated(outcome, List.of(), 10, "three models"),
                        new Goal(side, low, high, QUARTER, QUARTER.lastDay(), ""),
                        figure("500000"),
                        reasons());

        assertThat(verdict.status()).isEqualTo(status);
        assertThat(verdict.why())
                .startsWith(words)
                .endsWith(
                        "of simulated outcomes do; forecast $505k (80%: $109k to $901k) on 10 months"
                                + " of data.");
        assertThat(verdict.outlook()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST | 500000 | ON_TRACK | Reached: Q1 2018 closed at $500k against $500k.",
                "AT_LEAST | 500001 | OFF_TRACK | Missed: Q1 2018 closed at $500k against $500k.",
                "AT_MOST | 400000 | OFF_TRACK | Missed: Q1 2018 closed at $500k against at most $400k.",
            })
    void theFigureDecidesOnceTheGoalsDayHasPassed(
            Goal.Side side, BigDecimal bound, Status status, String words) {
        var verdict =
                Verdict.closed(
                        figure("500000"),
                        new Goal(side, bound, bound, QUARTER, QUARTER.lastDay(), ""),
                        true,
                        reasons());

        assertThat(verdict).isEqualTo(new Verdict(status, words, Optional.empty()));
    }

    @Test
    void dataThatEndTooEarlyDecideNothing() {
        var verdict = Verdict.closed(figure("500000"), goal(), false, reasons());

        assertThat(verdict.status()).isEqualTo(Status.NO_DATA);
        assertThat(verdict.why())
                .startsWith("The data end on 31 Dec 2017, before Q1 2018 was over");
    }

    @Test
    void thinDataAreSaidAndNotGuessed() {
        var verdict =
                Verdict.open(
                        new Prospect.Unknown("thin data: 6 monthly points, 8 are needed"),
                        goal(),
                        figure("500000"),
                        reasons());

        assertThat(verdict).isEqualTo(Verdict.noData("Thin data: 6 monthly points, 8 are needed."));
    }

    @Test
    void aMissingFigureSaysWhy() {
        var verdict =
                Verdict.closed(
                        Figure.missing(QUARTER, "no deal was closed"), goal(), true, reasons());

        assertThat(verdict).isEqualTo(Verdict.noData("No deal was closed."));
    }

    private static Goal goal() {
        var bound = new BigDecimal("500000");
        return new Goal(Goal.Side.AT_LEAST, bound, bound, QUARTER, QUARTER.lastDay(), "");
    }

    private static Figure figure(String value) {
        return new Figure(Optional.of(new BigDecimal(value)), QUARTER, 7, "", true);
    }

    private static Reasons reasons() {
        var today = LocalDate.of(2017, 12, 31);
        var calendar = FiscalCalendar.CALENDAR_YEAR;
        var key = Slug.of("revenue");
        var formula =
                new Formula.Simple(
                        Slug.of("deals"),
                        new Measure.Sum(),
                        Optional.of("value"),
                        Optional.empty(),
                        new Formula.Time.OfDataset(),
                        false);
        return new Reasons(
                new Study(
                        new Setting(today, today, calendar, new Formats(ZoneOffset.UTC, calendar)),
                        new Indicator(
                                key,
                                key,
                                "",
                                Slice.ALL,
                                Indicator.Role.LAGGING,
                                "Ada",
                                Grain.MONTH,
                                Optional.empty(),
                                Map.of(),
                                Optional.empty(),
                                Set.of()),
                        new Metric(
                                key, "Revenue", "", formula, new Unit.Money("USD"), Direction.UP),
                        new Nature.Sums(),
                        Slice.ALL,
                        Grain.MONTH,
                        Optional.of(
                                Coverage.of(
                                        new Period(LocalDate.of(2017, 1, 1), today.plusDays(1)),
                                        today)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }
}
