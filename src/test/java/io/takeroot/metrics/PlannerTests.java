package io.takeroot.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannerTests {
    private static final Period YEAR =
            new Period(LocalDate.parse("2017-01-01"), LocalDate.parse("2018-01-01"));
    private static final Term WON = leaf("won", "close_date", new Measure.Sum());
    private static final Term ENGAGED = leaf("engaged", "engage_date", new Measure.Count());
    private static final Term SELLERS = leaf("sellers", "close_date", new Measure.Distinct());
    private static final Term CYCLE =
            leaf("cycle", "close_date", new Measure.Percentile(new BigDecimal("0.5")));

    @Test
    void allAdditivePartsOfOneTimeColumnComeFromOnePass() {
        var lost = leaf("lost", "close_date", new Measure.Count());
        var ratio = new Term.Ratio(Slug.of("won"), WON, Slug.of("lost"), lost);

        var passes = plan(Grain.MONTH, WON, lost, ratio, ENGAGED, SELLERS, CYCLE);

        assertThat(passes).hasSize(3);
        assertThat(passes.getFirst().parts())
                .extracting(part -> part.metric().value())
                .containsExactly("won", "lost");
        assertThat(passes.getLast()).isInstanceOf(Pass.Singles.class);
        assertThat(passes.getLast().parts()).hasSize(2);
    }

    @Test
    void bucketsAreAsLongAsEveryBorderAllows() {
        var toDate = new Window.ToDate(Grain.YEAR);
        var quarterToDate = new Window.ToDate(Grain.QUARTER);

        assertThat(bucket(Grain.MONTH, WON)).contains(Grain.MONTH);
        assertThat(bucket(Grain.QUARTER, WON)).contains(Grain.QUARTER);
        assertThat(bucket(Grain.WEEK, WON)).contains(Grain.WEEK);
        assertThat(bucket(Grain.MONTH, WON, WON.over(toDate))).contains(Grain.MONTH);
        assertThat(bucket(Grain.WEEK, WON.over(quarterToDate))).contains(Grain.DAY);
        assertThat(bucket(Grain.MONTH, WON.over(new Window.Trailing(3, Grain.MONTH))))
                .contains(Grain.MONTH);
        assertThat(bucket(Grain.MONTH, WON.over(new Window.Trailing(90, Grain.DAY))))
                .contains(Grain.DAY);
        assertThat(sums(total(YEAR), WON).bucket()).isEmpty();
    }

    @Test
    void aWindowReachesBackBeforeTheSpan() {
        var trailing = WON.over(new Window.Trailing(3, Grain.MONTH));
        var all = WON.over(new Window.AllTime());

        assertThat(sums(each(Grain.MONTH), trailing).from())
                .contains(LocalDate.parse("2016-11-01"));
        assertThat(sums(each(Grain.MONTH), all).from()).isEmpty();
    }

    @Test
    void queriesThatHoldOneDimensionFastShareAPassOverItsValues() {
        var gtx = total(YEAR).in(Slice.of("product", "GTX Pro"));
        var mg = total(YEAR).in(Slice.of("product", "MG Special"));

        var batch = new Batch(List.of(gtx, mg), FiscalCalendar.CALENDAR_YEAR);

        assertThat(batch.only()).containsEntry("product", Set.of("GTX Pro", "MG Special"));
        assertThat(Planner.plan(batch, List.of(WON))).hasSize(1);
    }

    @Test
    void periodsAreCutToTheSpan() {
        var span = new Period(LocalDate.parse("2017-01-15"), LocalDate.parse("2017-03-10"));

        var batch = new Batch(List.of(total(span).each(Grain.MONTH)), FiscalCalendar.CALENDAR_YEAR);

        assertThat(batch.periods())
                .extracting(p -> p.from() + " " + p.to())
                .containsExactly(
                        "2017-01-15 2017-02-01", "2017-02-01 2017-03-01", "2017-03-01 2017-03-10");
    }

    @Test
    void windowsFollowTheFiscalCalendar() {
        var february = new FiscalCalendar(Month.FEBRUARY);
        var december = Grain.MONTH.periodOf(LocalDate.parse("2017-12-05"), february);

        assertThat(new Window.ToDate(Grain.YEAR).start(december, february))
                .contains(LocalDate.parse("2017-02-01"));
        assertThat(new Window.ToDate(Grain.QUARTER).start(december, february))
                .contains(LocalDate.parse("2017-11-01"));
        assertThat(new Window.Trailing(2, Grain.WEEK).start(december, february))
                .contains(LocalDate.parse("2017-12-18"));
        assertThat(new Window.AllTime().start(december, february)).isEmpty();
    }

    private static Optional<Grain> bucket(Grain grain, Term... terms) {
        return sums(each(grain), terms).bucket();
    }

    private static Pass.Sums sums(MetricQuery query, Term... terms) {
        var batch = new Batch(List.of(query), FiscalCalendar.CALENDAR_YEAR);
        return (Pass.Sums) Planner.plan(batch, Arrays.asList(terms)).getFirst();
    }

    private static List<Pass> plan(Grain grain, Term... terms) {
        var batch = new Batch(List.of(each(grain)), FiscalCalendar.CALENDAR_YEAR);
        return Planner.plan(batch, Stream.of(terms).toList());
    }

    private static MetricQuery each(Grain grain) {
        return total(YEAR).each(grain);
    }

    private static MetricQuery total(Period span) {
        return MetricQuery.total(Slug.of("won"), span);
    }

    private static Term leaf(String key, String time, Measure measure) {
        var part =
                new Part(
                        Slug.of(key),
                        Slug.of("deals"),
                        Optional.of(time),
                        measure,
                        Optional.empty(),
                        Optional.empty(),
                        false);
        return new Term.OfPart(part, Optional.empty());
    }
}
