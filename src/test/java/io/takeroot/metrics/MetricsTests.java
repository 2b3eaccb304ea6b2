package io.takeroot.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.testing.CrmWorkspace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTests {
    private static final Period YEAR =
            new Period(LocalDate.parse("2017-01-01"), LocalDate.parse("2018-01-01"));

    private static CrmWorkspace crm;

    @BeforeAll
    static void load(@TempDir Path folder) {
        crm = CrmWorkspace.open(folder);
        crm.apply(
                """
                kind: workspace
                key: workspace
                as_of: 2017-12-31
                ---
                kind: metric
                key: seats
                dataset: deals
                measure: last
                of: close_value
                where: deal_stage = 'Won'
                ---
                kind: metric
                key: largest
                dataset: deals
                measure: maximum
                of: close_value
                ---
                kind: metric
                key: upper_tenth
                dataset: deals
                measure: percentile
                percentile: 0.9
                of: close_value
                where: deal_stage = 'Won'
                ---
                kind: metric
                key: won_or_nothing
                dataset: deals
                measure: count
                where: deal_stage = 'Won'
                missing: zero
                ---
                kind: metric
                key: reps_quarter
                cumulative: {of: active_reps, trailing: 3 months}
                """);
    }

    @AfterAll
    static void close() {
        crm.close();
    }

    @Test
    void insideTheDataNothingIsZeroAndOutsideItIsMissing() {
        var query = total("deals_won").in(Slice.of("product", "GTK 500")).each(Grain.DAY);

        var readings = crm.metrics().read(query).readings();

        assertThat(readings.getFirst().value()).isEmpty();
        assertThat(readings.getFirst().why())
                .isEqualTo("the data of deals cover 2017-03-01 to 2017-12-31 only");
        assertThat(readings)
                .filteredOn(r -> r.period().from().equals(LocalDate.parse("2017-03-01")))
                .singleElement()
                .satisfies(
                        r -> {
                            assertThat(r.value()).contains(BigDecimal.ZERO);
                            assertThat(r.n()).isZero();
                        });
    }

    @Test
    void theAuthorMayLetNothingBeZero() {
        var january = new Period(LocalDate.parse("2017-01-01"), LocalDate.parse("2017-02-01"));

        var reading = first(MetricQuery.total(Slug.of("won_or_nothing"), january));

        assertThat(reading.value()).contains(BigDecimal.ZERO);
    }

    @Test
    void aRatioOverNothingIsMissingAndSaysWhy() {
        var day = new Period(LocalDate.parse("2017-03-01"), LocalDate.parse("2017-03-02"));
        var query = MetricQuery.total(Slug.of("win_rate"), day).in(Slice.of("product", "GTK 500"));

        var reading = first(query);

        assertThat(reading.value()).isEmpty();
        assertThat(reading.why()).startsWith("deals_closed is 0");
    }

    @Test
    void anAverageOfNothingIsMissing() {
        var day = new Period(LocalDate.parse("2017-03-01"), LocalDate.parse("2017-03-02"));
        var query =
                MetricQuery.total(Slug.of("average_deal_size"), day)
                        .in(Slice.of("product", "GTK 500"));

        assertThat(first(query).why()).isEqualTo("no row counts for average_deal_size");
    }

    @Test
    void rowsWithoutADimensionAreAGroupOfTheirOwn() {
        var open = total("open_deals").by("account");

        var table = crm.metrics().read(open);
        var none = first(total("open_deals").in(Slice.of("account", Reading.NONE)));

        assertThat(table.readings())
                .filteredOn(r -> r.slice().equals(Slice.of("account", Reading.NONE)))
                .singleElement()
                .satisfies(r -> assertThat(r.value()).contains(new BigDecimal("1425")));
        assertThat(none.value()).contains(new BigDecimal("1425"));
    }

    @Test
    void valuesOverADimensionAddUpToTheTotal() {
        for (var dimension : List.of("product", "accounts.sector", "teams.manager", "account")) {
            var query = total("won_revenue", "deals_closed").by(dimension).each(Grain.MONTH);

            var table = crm.metrics().read(query);

            for (var whole : table.totals()) {
                var parts =
                        table.of(whole.metric()).stream()
                                .filter(r -> r.period().equals(whole.period()))
                                .flatMap(r -> r.value().stream())
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(parts).isEqualByComparingTo(whole.value().orElse(BigDecimal.ZERO));
            }
        }
    }

    @Test
    void quartersAreTheirMonthsAndTheirRatiosThoseOfTheSums() {
        var months = crm.metrics().read(total("deals_won", "deals_closed").each(Grain.MONTH));
        var quarters =
                crm.metrics()
                        .read(total("deals_won", "deals_closed", "win_rate").each(Grain.QUARTER));

        for (var rate : quarters.of(Slug.of("win_rate"))) {
            var won = sum(months, "deals_won", rate.period());
            var closed = sum(months, "deals_closed", rate.period());
            assertThat(value(quarters, "deals_won", rate.period())).isEqualByComparingTo(won);
            assertThat(rate.value().orElseThrow().setScale(12, RoundingMode.HALF_EVEN))
                    .isEqualByComparingTo(won.divide(closed, 12, RoundingMode.HALF_EVEN));
            assertThat(rate.n()).isEqualTo(closed.longValueExact());
        }
    }

    @Test
    void aFiscalYearToDateBeginsWithTheFiscalYear() {
        var table =
                crm.metrics()
                        .read(total("won_revenue", "won_revenue_year_to_date").each(Grain.MONTH));

        var running = BigDecimal.ZERO;
        for (var month : table.of(Slug.of("won_revenue"))) {
            running = running.add(month.value().orElse(BigDecimal.ZERO));
            if (month.value().isPresent()) {
                assertThat(value(table, "won_revenue_year_to_date", month.period()))
                        .isEqualByComparingTo(running);
            }
        }
        assertThat(running).isEqualByComparingTo("10005534");
    }

    @Test
    void aWindowThatReachesBackBeforeTheDataIsNotComplete() {
        var rates = crm.metrics().read(total("win_rate_90_days").each(Grain.MONTH)).readings();

        assertThat(rates)
                .filteredOn(r -> r.value().isPresent())
                .extracting(Reading::complete)
                .startsWith(false, false, true)
                .endsWith(true, true);
    }

    @Test
    void aTrailingDistinctCountIsCountedAndNotAddedUp() {
        var table = crm.metrics().read(total("reps_quarter", "active_reps").each(Grain.MONTH));

        assertThat(table.of(Slug.of("reps_quarter")))
                .filteredOn(r -> r.value().isPresent())
                .allSatisfy(
                        r -> assertThat(r.value().get()).isLessThanOrEqualTo(new BigDecimal("30")));
        assertThat(value(table, "reps_quarter", month("2017-12-01"))).isEqualByComparingTo("30");
    }

    @Test
    void aStockIsThatOfTheLastDayForAllGroupsAlike() {
        var table = crm.metrics().read(total("seats").by("product").each(Grain.MONTH));

        var december = month("2017-12-01");
        var total = table.totals().stream().filter(r -> r.period().equals(december)).findFirst();
        var parts =
                table.readings().stream()
                        .filter(r -> r.period().equals(december))
                        .flatMap(r -> r.value().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(total.orElseThrow().value().orElseThrow()).isEqualByComparingTo(parts);
        assertThat(parts).isPositive();
    }

    @Test
    void aMetricWithoutTimeIsKnownNowOnly() {
        var readings = crm.metrics().read(total("open_deals").each(Grain.MONTH)).readings();

        assertThat(readings.getLast().value()).contains(new BigDecimal("2089"));
        assertThat(readings.getFirst().why())
                .isEqualTo("open_deals tells how things stand now and has no history");
    }

    @Test
    void manyQueriesOfOneShapeGetTheSameAnswersAsEachAlone() {
        var queries = new ArrayList<MetricQuery>();
        for (var product : List.of("GTX Pro", "GTX Basic", "MG Special", "GTK 500")) {
            for (var metric : List.of("win_rate", "won_revenue", "sales_cycle_median", "seats")) {
                queries.add(total(metric).in(Slice.of("product", product)).each(Grain.MONTH));
            }
        }

        var together = crm.metrics().read(queries);

        for (int i = 0; i < queries.size(); i++) {
            var fresh = new LinkedHashSet<>(queries.get(i).metrics());
            fresh.add(Slug.of("deals_won"));
            var alone = crm.metrics().read(with(queries.get(i), fresh));
            assertThat(together.get(i).readings())
                    .isEqualTo(alone.of(queries.get(i).metrics().iterator().next()));
        }
    }

    @Test
    void aTableSaysWhereItComesFrom() {
        var table = crm.metrics().read(total("won_revenue").by("teams.regional_office"));

        assertThat(table.sql())
                .contains("\"won_revenue\"", "deals_by_close_date", "group by", "order by");
        assertThat(table.engine()).isEqualTo("duckdb");
        assertThat(table.provenance().files()).contains("sales_pipeline.csv");
        assertThat(table.provenance().syncedAt()).isPresent();
        assertThat(table.provenance().covered()).contains(LocalDate.parse("2017-12-31"));
    }

    @Test
    void theRowsBehindARatioAreThoseAboveAndBelowTheLine() {
        var rows =
                crm.metrics().rowsBehind(Slug.of("win_rate"), Slice.of("product", "GTK 500"), YEAR);

        assertThat(rows.parts())
                .extracting(RowsBehind.Part::metric, RowsBehind.Part::total)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Slug.of("deals_won"), 15L),
                        org.assertj.core.api.Assertions.tuple(Slug.of("deals_closed"), 25L));
        assertThat(rows.parts().getFirst().link())
                .isEqualTo(
                        "/datasets/deals/rows?where=deal_stage%20%3D%20%27Won%27&is.product=GTK%20500"
                                + "&time=close_date&from=2017-01-01&to=2018-01-01");
        assertThat(rows.parts().getFirst().rows())
                .hasSize(15)
                .allSatisfy(row -> assertThat(row).containsEntry("deal_stage", "Won"));
    }

    @Test
    void unknownNamesAreSaidWithWhatWasMeant() {
        check(total("win_rat"), "UNKNOWN_METRIC", "did you mean win_rate?");
        check(total("win_rate").by("prodct"), "UNKNOWN_DIMENSION", "did you mean product?");
        check(
                total("win_rate").in(Slice.of("region", "East")),
                "UNKNOWN_DIMENSION",
                "dataset deals has no such column");
    }

    @Test
    void whatCannotBeReadIsRefusedWhenItIsApplied() {
        var failure =
                catchThrowableOfType(
                        Failure.class,
                        () ->
                                crm.apply(
                                        """
                                        kind: metric
                                        key: wrong
                                        dataset: deals
                                        measure: sum
                                        of: close_vale
                                        """));

        assertThat(failure.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.code()).isEqualTo("UNKNOWN_COLUMN");
                            assertThat(problem.place()).isEqualTo("test.yaml:1");
                        });
    }

    private static void check(MetricQuery query, String code, String words) {
        var failure = catchThrowableOfType(Failure.class, () -> crm.metrics().read(query));

        assertThat(failure.problems().getFirst().code()).isEqualTo(code);
        assertThat(failure).hasMessageContaining(words);
    }

    private static MetricQuery with(MetricQuery query, Set<Slug> metrics) {
        return new MetricQuery(metrics, query.slice(), query.by(), query.grain(), query.span());
    }

    private static MetricQuery total(String... metrics) {
        return MetricQuery.total(Stream.of(metrics).map(Slug::of).toList(), YEAR);
    }

    private static Reading first(MetricQuery query) {
        return crm.metrics().read(query).readings().getFirst();
    }

    private static BigDecimal sum(MetricTable months, String metric, Period quarter) {
        return months.of(Slug.of(metric)).stream()
                .filter(r -> quarter.contains(r.period().from()))
                .flatMap(r -> r.value().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(MetricTable table, String metric, Period period) {
        return table.of(Slug.of(metric)).stream()
                .filter(r -> r.period().equals(period))
                .flatMap(r -> r.value().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Period month(String first) {
        var from = LocalDate.parse(first);
        return new Period(from, from.plusMonths(1));
    }
}
