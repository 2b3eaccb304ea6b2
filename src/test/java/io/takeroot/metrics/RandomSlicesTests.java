package io.takeroot.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.testing.CrmWorkspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Readings of random slices, grains and spans against a naive evaluation over the file's lines.
class RandomSlicesTests {
    private static final FiscalCalendar FEBRUARY = new FiscalCalendar(Month.FEBRUARY);
    private static final Period COVERED =
            new Period(LocalDate.parse("2017-03-01"), LocalDate.parse("2018-01-01"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/uuuu");
    private static final List<String> METRICS =
            List.of(
                    "deals_won",
                    "won_revenue",
                    "win_rate",
                    "average_deal_size",
                    "active_reps",
                    "sales_cycle_median",
                    "revenue_per_rep",
                    "won_revenue_year_to_date");

    private record Deal(Map<String, String> cells, LocalDate closed, LocalDate engaged) {
        boolean won() {
            return "Won".equals(cells.get("deal_stage"));
        }

        BigDecimal worth() {
            return new BigDecimal(cells.getOrDefault("close_value", "0"));
        }
    }

    private static CrmWorkspace crm;
    private static List<Deal> deals = List.of();

    @BeforeAll
    static void load(@TempDir Path folder) throws IOException {
        crm = CrmWorkspace.open(folder);
        crm.apply(
                """
                kind: workspace
                key: workspace
                as_of: 2017-12-31
                fiscal_year_starts: february
                """);
        deals = closedDeals();
    }

    @AfterAll
    static void close() {
        crm.close();
    }

    @Test
    void readingsAreThoseOfTheLinesThemselves() {
        var random = new Random(20171231);
        var queries = new ArrayList<MetricQuery>();
        for (int i = 0; i < 150; i++) {
            queries.add(query(random));
        }

        int compared = 0;
        for (var table : crm.metrics().read(queries)) {
            for (var reading : table.readings()) {
                var expected = expected(reading, table.query());
                assertThat(reading.value().isPresent())
                        .as("%s %s", table.query(), reading)
                        .isEqualTo(expected.isPresent());
                if (expected.isPresent()) {
                    assertThat(reading.value().orElseThrow().round(new MathContext(12)))
                            .as("%s %s", table.query(), reading)
                            .isEqualByComparingTo(expected.get().round(new MathContext(12)));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static MetricQuery query(Random random) {
        var conditions = new TreeMap<String, String>();
        for (var dimension : List.of("product", "sales_agent", "account")) {
            if (random.nextInt(3) == 0) {
                var deal = deals.get(random.nextInt(deals.size()));
                conditions.put(dimension, deal.cells().getOrDefault(dimension, Reading.NONE));
            }
        }
        var from = LocalDate.parse("2017-01-01").plusDays(random.nextInt(200));
        var span = new Period(from, from.plusDays(1 + random.nextInt(250)));
        var grains = Grain.values();
        var query =
                MetricQuery.total(Slug.of(METRICS.get(random.nextInt(METRICS.size()))), span)
                        .in(new Slice(conditions));
        var grain = random.nextInt(grains.length + 1);
        return grain == grains.length ? query : query.each(grains[grain]);
    }

    private static Optional<BigDecimal> expected(Reading reading, MetricQuery query) {
        var metric = reading.metric().value();
        var period = reading.period();
        if (metric.equals("won_revenue_year_to_date")) {
            period = new Period(Grain.YEAR.startOf(period.lastDay(), FEBRUARY), period.to());
        }
        var days = period;
        boolean covered = days.from().isBefore(COVERED.to()) && COVERED.from().isBefore(days.to());
        var closed =
                deals.stream()
                        .filter(deal -> days.contains(deal.closed()))
                        .filter(deal -> isIn(deal, query.slice()))
                        .toList();
        var won = closed.stream().filter(Deal::won).toList();
        var revenue = won.stream().map(Deal::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        var reps = closed.stream().map(deal -> deal.cells().get("sales_agent")).distinct().count();
        var sums =
                switch (metric) {
                    case "deals_won" -> Optional.of(BigDecimal.valueOf(won.size()));
                    case "won_revenue", "won_revenue_year_to_date" -> Optional.of(revenue);
                    case "active_reps" -> Optional.of(BigDecimal.valueOf(reps));
                    case "win_rate" -> over(BigDecimal.valueOf(won.size()), closed.size());
                    case "average_deal_size" -> over(revenue, won.size());
                    case "revenue_per_rep" -> over(revenue, reps);
                    default -> median(won);
                };
        return covered ? sums : Optional.empty();
    }

    private static boolean isIn(Deal deal, Slice slice) {
        return slice.conditions().entrySet().stream()
                .allMatch(
                        only ->
                                deal.cells()
                                        .getOrDefault(only.getKey(), Reading.NONE)
                                        .equals(only.getValue()));
    }

    private static Optional<BigDecimal> over(BigDecimal above, long below) {
        return below == 0
                ? Optional.empty()
                : Optional.of(above.divide(BigDecimal.valueOf(below), MathContext.DECIMAL128));
    }

    private static Optional<BigDecimal> median(List<Deal> won) {
        long[] days =
                won.stream()
                        .mapToLong(d -> d.closed().toEpochDay() - d.engaged().toEpochDay())
                        .sorted()
                        .toArray();
        if (days.length == 0) {
            return Optional.empty();
        }
        long middle = days[(days.length - 1) / 2] + days[days.length / 2];
        return Optional.of(BigDecimal.valueOf(middle).divide(BigDecimal.TWO));
    }

    private static List<Deal> closedDeals() throws IOException {
        var lines = Files.readAllLines(CrmWorkspace.DEMO.resolve("data/sales_pipeline.csv"));
        var header = lines.getFirst().split(",", -1);
        var found = new ArrayList<Deal>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = new HashMap<String, String>();
            var values = Arrays.asList(line.split(",", -1));
            for (int i = 0; i < header.length; i++) {
                if (!values.get(i).isEmpty()) {
                    cells.put(header[i], values.get(i));
                }
            }
            cells.replace("product", "GTXPro", "GTX Pro");
            var closed = cells.get("close_date");
            if (closed != null) {
                found.add(
                        new Deal(
                                cells,
                                LocalDate.parse(closed, DAY),
                                LocalDate.parse(cells.getOrDefault("engage_date", closed), DAY)));
            }
        }
        return found;
    }
}
