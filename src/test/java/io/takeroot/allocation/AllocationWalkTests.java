package io.takeroot.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.allocation.testing.LedgerWorkspace;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.MetricQuery;
import io.takeroot.metrics.Metrics;
import io.takeroot.metrics.Reading;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One walk: a file of booked totals, a file of usage, a rule, its publication, a metric by
/// product, an indicator.
class AllocationWalkTests {
    private static final Slug REVENUE = Slug.of("product_revenue");

    @Test
    void aBookedTotalArrivesOnAProductsScorecard(@TempDir Path folder) {
        try (var workspace = LedgerWorkspace.open(folder)) {
            // files -> rule -> derived dataset; its metric is defined before it has rows
            workspace.apply(DEFINITIONS);
            workspace.load(
                    "ledger",
                    """
                    entry,account,posted,amount
                    E1,Acme,2024-01-15,100.00
                    E2,Bolt,2024-02-15,49.99
                    E3,Cato,2024-03-15,10.01
                    """);
            workspace.load(
                    "usage",
                    """
                    account,month,product,seats
                    Acme,2024-01-01,Basic,1
                    Acme,2024-01-01,Pro,2
                    Bolt,2024-02-01,Pro,2
                    """);
            workspace.load("lines", "entry,product,paid\nE1,Basic,40.00\n");
            workspace.bean(Allocations.class).publish(Slug.of("revenue"), new Actor("ada"));

            // metric by product: together what was booked, to the cent
            var year = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));
            var table =
                    workspace
                            .bean(Metrics.class)
                            .read(MetricQuery.total(REVENUE, year).by("product"));
            assertThat(table.readings())
                    .extracting(AllocationWalkTests::words)
                    .containsExactly(
                            "Basic 60.00 67% measured, 33% allocated",
                            "Not allocated 10.01 100% not allocated", "Pro 89.99 100% allocated");
            var sum =
                    table.readings().stream()
                            .flatMap(reading -> reading.value().stream())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo("160.00");
            assertThat(table.totals().getFirst().basis().orElseThrow().words())
                    .isEqualTo("69% allocated, 25% measured, 6% not allocated");

            // indicator: the product's figure says how it is known
            var card =
                    workspace
                            .bean(Scorecards.class)
                            .assess(
                                    ScorecardId.ofProduct(Slug.of("product"), Slug.of("basic")),
                                    LocalDate.of(2024, 3, 31));
            var actual =
                    card.sections().stream()
                            .flatMap(section -> section.assessments().stream())
                            .toList()
                            .getFirst()
                            .actual();
            assertThat(actual.value().orElseThrow()).isEqualByComparingTo("60.00");
            assertThat(actual.basis().orElseThrow().words())
                    .isEqualTo("67% measured, 33% allocated");
        }
    }

    private static String words(Reading reading) {
        return String.join(
                " ",
                List.of(
                        reading.slice().conditions().getOrDefault("product", ""),
                        reading.value().orElseThrow().setScale(2).toPlainString(),
                        reading.basis().orElseThrow().words()));
    }

    private static final String DEFINITIONS =
            """
            {kind: workspace, key: workspace, currency: EUR, as_of: 2024-03-31}
            ---
            kind: dataset
            key: ledger
            key_columns: [entry]
            time: posted
            columns: {amount: {type: money, currency: EUR}, posted: {type: date}}
            ---
            kind: dataset
            key: usage
            key_columns: [account, month, product]
            time: month
            columns: {month: {type: date}, seats: {type: number}}
            ---
            kind: dataset
            key: lines
            columns: {paid: {type: money, currency: EUR}}
            ---
            kind: allocation
            key: revenue
            booked: {dataset: ledger, total: amount, booking: [entry], account: account}
            rules:
              - lines: {dataset: lines, of: paid, match: [entry]}
                weight: {dataset: usage, of: seats, match: [account], per: month}
            ---
            {kind: metric, key: product_revenue, dataset: revenue_by_product, measure: sum, of: amount}
            ---
            {kind: product, key: basic, title: Basic, slice: {product: Basic}}
            ---
            kind: scorecard
            key: product
            title: Products
            for_each: product
            cadence: quarter
            sections:
              - title: Revenue
                indicators:
                  - metric: product_revenue
                    role: lagging
                    owner: Priya Raman
                    target: {value: 100, by: 2024-03-31}
            """;
}
