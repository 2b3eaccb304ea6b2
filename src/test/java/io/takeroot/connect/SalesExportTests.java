package io.takeroot.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole CRM export of the demo, read without being told anything but what belongs together.
class SalesExportTests {
    private static final Slug DEALS = Slug.of("deals");

    @TempDir Path folder;
    private Facts facts;

    @BeforeEach
    void loadTheExport() {
        facts = Facts.in(folder);
        facts.define(
                """
                {kind: dataset, key: products, file: products.csv, key_columns: [product]}
                ---
                {kind: dataset, key: accounts, file: accounts.csv, key_columns: [account]}
                ---
                {kind: dataset, key: teams, file: sales_teams.csv, key_columns: [sales_agent]}
                ---
                kind: dataset
                key: deals
                file: sales_pipeline.csv
                key_columns: [opportunity_id]
                time: close_date
                columns: {close_value: {type: money, currency: USD}}
                join:
                  - {dataset: products, on: product}
                  - {dataset: accounts, on: account}
                  - {dataset: teams, on: sales_agent}
                computed: {cycle_days: 'days_between(engage_date, close_date)'}
                dimensions: [product, accounts.sector, teams.regional_office]
                """);
        for (var file :
                List.of("products.csv", "accounts.csv", "sales_teams.csv", "sales_pipeline.csv")) {
            facts.load(Facts.MAVEN.resolve(file));
        }
    }

    @AfterEach
    void close() {
        facts.close();
    }

    @Test
    void everyLineIsAccountedFor() {
        assertThat(facts.datasets().syncs(DEALS))
                .singleElement()
                .extracting(sync -> sync.counts().line())
                .isEqualTo("8,801 lines = 8,800 kept + 0 set aside + 1 preamble + 0 blank");
        assertThat(facts.datasets().freshness(DEALS).through())
                .contains(LocalDate.of(2017, 12, 31));
    }

    @Test
    void theMisspeltProductIsFoundAndAcceptedOnce() {
        var question = facts.datasets().nameQuestions(DEALS).getFirst();

        assertThat(question.match())
                .isEqualTo(new NameMatch(DEALS, "product", "GTXPro", "GTX Pro"));
        assertThat(question.rows()).isEqualTo(1480);
        assertThat(facts.datasets().joins(DEALS))
                .extracting(join -> join.join().dataset().value(), JoinReport::unmatched)
                .contains(org.assertj.core.groups.Tuple.tuple("products", 1480L));

        facts.datasets().accept(question.match(), Facts.ADA);

        assertThat(facts.datasets().nameQuestions(DEALS)).isEmpty();
        assertThat(facts.datasets().joins(DEALS)).allMatch(join -> join.unmatched() == 0);
    }

    @Test
    void theSameExportWithOtherDatesChangesNothing() throws IOException {
        var before = facts.checksum("deals");
        var american = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");
        var iso =
                american.matcher(Files.readString(Facts.MAVEN.resolve("sales_pipeline.csv")))
                        .replaceAll(
                                date ->
                                        LocalDate.of(
                                                        Integer.parseInt(date.group(3)),
                                                        Integer.parseInt(date.group(1)),
                                                        Integer.parseInt(date.group(2)))
                                                .toString());

        var sync = facts.loadInto("deals", "pipeline_iso.csv", iso);

        assertThat(sync.counts())
                .extracting(SyncCounts::added, SyncCounts::changed, SyncCounts::unchanged)
                .containsExactly(0L, 0L, 8800L);
        assertThat(facts.checksum("deals")).isEqualTo(before);
    }

    @Test
    void questionsOfTheBusinessAreAnswered() {
        var relation =
                facts.datasets()
                        .relation(
                                DEALS,
                                Set.of(
                                        "teams.regional_office",
                                        "close_value",
                                        "deal_stage",
                                        "cycle_days"));
        var office = relation.column("teams.regional_office");
        var won = Expressions.condition(Expressions.parse("deal_stage = 'Won'"), relation::column);
        var revenue =
                DSL.sum(relation.column("close_value").coerce(java.math.BigDecimal.class))
                        .filterWhere(won);

        var query =
                DSL.with(relation.table())
                        .select(office, revenue)
                        .from(relation.table())
                        .groupBy(office)
                        .orderBy(office);
        var byOffice =
                facts.engine()
                        .fetch(query)
                        .intoMap(row -> row.get(0), row -> row.get(1, Long.class));

        assertThat(byOffice)
                .contains(
                        entry("Central", 3346293L),
                        entry("East", 3090594L),
                        entry("West", 3568647L));
    }

    @Test
    void aNumberLeadsToItsRowsAndARowToItsLine() {
        var query =
                new RowsQuery(
                        DEALS,
                        List.of(Expressions.parse("deal_stage = 'Won'")),
                        Slice.of("teams.regional_office", "West"),
                        Optional.empty(),
                        Optional.of(new Period(LocalDate.of(2017, 3, 1), LocalDate.of(2017, 3, 2))),
                        0,
                        3);

        var page = facts.datasets().rows(query);

        assertThat(page.total()).isEqualTo(5);
        assertThat(page.rows()).hasSize(3);
        var row = page.rows().getFirst();
        assertThat(row.fileName()).isEqualTo("sales_pipeline.csv");
        assertThat(row.raw()).contains(row.identity()).contains("3/1/2017");
        assertThat(row.line()).isGreaterThan(1);
    }

    @Test
    void rowsWithoutAValueCanBeAskedFor() {
        var query =
                new RowsQuery(
                        DEALS,
                        List.of(Expressions.parse("deal_stage in ('Engaging', 'Prospecting')")),
                        Slice.of("account", RowsQuery.NONE),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        1);

        assertThat(facts.datasets().rows(query).total()).isEqualTo(1425);
    }
}
