package io.takeroot.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.allocation.testing.LedgerWorkspace;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllocationsTests {
    private static final Actor ADA = new Actor("ada@example.com");

    /// Three entries of two accounts.
    private static final String LEDGER =
            """
            entry,account,posted,amount
            E1,Acme,2024-01-15,100.00
            E2,Acme,2024-02-15,250.01
            E3,Bolt,2024-02-20,-10.00
            """;

    private static final String DATASETS =
            """
            kind: dataset
            key: ledger#
            key_columns: [entry]
            time: posted
            columns: {amount: {type: money, currency: EUR}, posted: {type: date}}
            ---
            kind: dataset
            key: usage#
            key_columns: [account, month, product]
            time: month
            columns: {month: {type: date}, seats: {type: number}}
            dimensions: [account, product]
            ---
            kind: dataset
            key: prices#
            key_columns: [product]
            columns: {price: {type: money, currency: EUR}}
            ---
            kind: dataset
            key: lines#
            columns: {paid: {type: money, currency: EUR}}
            """;

    private static final String USAGE =
            """
            account,month,product,seats
            Acme,2024-01-01,Basic,10
            Acme,2024-01-01,Pro,20
            Acme,2024-02-01,Basic,7
            """;

    private static final String BY_SEATS =
            """
            kind: allocation
            key: revenue#
            title: Revenue by product
            booked: {dataset: ledger#, total: amount, booking: [entry], account: account}
            rules:
              - weight: {dataset: usage#, of: seats, match: [account], per: month}
            """;

    private static final AtomicInteger TESTS = new AtomicInteger();
    private static LedgerWorkspace workspace;

    /// Tests share a workspace and tell their definitions apart by this number, for `#`.
    private final int number = TESTS.incrementAndGet();

    @BeforeAll
    static void open(@TempDir Path folder) {
        workspace = LedgerWorkspace.open(folder);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    @BeforeEach
    void load() {
        apply(DATASETS);
        load("ledger", LEDGER);
        load("usage", USAGE);
    }

    @Test
    void fixedSharesAddUpToTheCent() {
        define("shares: {Basic: 33%, Plus: 33%, Pro: 34%}");

        allocations().publish(key(), ADA);

        assertThat(amounts("E1")).containsExactly("Basic 33", "Plus 33", "Pro 34");
        assertThat(amounts("E2")).containsExactly("Basic 82.5", "Plus 82.5", "Pro 85.01");
        assertThat(amounts("E3")).containsExactly("Basic -3.3", "Plus -3.3", "Pro -3.4");
    }

    @Test
    void usageOfTheSameAccountAndMonthIsTheWeight() {
        apply(BY_SEATS);

        allocations().publish(key(), ADA);

        assertThat(amounts("E1")).containsExactly("Basic 33.33", "Pro 66.67");
        assertThat(amounts("E2")).containsExactly("Basic 250.01");
        var row = rowsOf("E1").getFirst();
        assertThat(row)
                .containsEntry("basis", "allocated")
                .containsEntry("account", "Acme")
                .containsEntry("rule", key().value())
                .containsEntry("version", "1")
                .containsEntry("method", "weight")
                .containsEntry("weight", "10")
                .containsEntry("weights", "30")
                .containsEntry("booked_total", "100");
    }

    @Test
    void whatCannotBeSplitStaysWithItsReason() {
        apply(BY_SEATS);

        allocations().publish(key(), ADA);

        var row = rowsOf("E3").getFirst();
        assertThat(row)
                .containsEntry("product", "Not allocated")
                .containsEntry("basis", "not allocated")
                .containsEntry("amount", "-10");
        assertThat(row.get("reason"))
                .contains(mine("there is no weight: nothing in seats in usage#"));
    }

    @Test
    void everyBookingOfAnyLedgerAddsUp() {
        var random = new SplittableRandom(7);
        var ledger = new StringBuilder("entry,account,posted,amount\n");
        var usage = new StringBuilder("account,month,product,seats\n");
        var totals = new TreeMap<String, BigDecimal>();
        for (int i = 0; i < 400; i++) {
            var total = BigDecimal.valueOf(random.nextLong(-2_000_000, 90_000_000), 2);
            totals.put("X" + i, total);
            ledger.append("X%d,A%d,2023-%02d-11,%s\n".formatted(i, i % 40, 1 + i % 12, total));
        }
        for (int account = 0; account < 40; account++) {
            for (int month = 1; month <= 12; month++) {
                for (int product = 0; product < 7; product++) {
                    if (random.nextInt(3) > 0) {
                        usage.append(
                                "A%d,2023-%02d-01,P%d,%s\n"
                                        .formatted(
                                                account,
                                                month,
                                                product,
                                                BigDecimal.valueOf(random.nextInt(90_000), 3)));
                    }
                }
            }
        }
        load("ledger", ledger.toString());
        load("usage", usage.toString());
        apply(BY_SEATS);

        var publication = allocations().publish(key(), ADA);

        var sums = workspace.sums(into());
        totals.forEach((entry, total) -> assertThat(sums.get(entry)).isEqualByComparingTo(total));
        assertThat(publication.totals().bookings()).isEqualTo(403);
        assertThat(publication.totals().share(Basis.ALLOCATED)).isGreaterThan(0.9);
    }

    @Test
    void theRuleInForceOnTheBookingsDayApplies() {
        define(
                """
                until: 2024-01-31
                    shares: {Basic: 100%}
                  - from: 2024-02-01
                    until: 2024-02-15
                    shares: {Pro: 100%}""");

        allocations().publish(key(), ADA);

        assertThat(amounts("E1")).containsExactly("Basic 100");
        assertThat(amounts("E2")).containsExactly("Pro 250.01");
        assertThat(rowsOf("E3").getFirst()).containsEntry("reason", "no rule holds on 2024-02-20");
    }

    @Test
    void listPriceTimesQuantityNeedsAPriceForEachProduct() {
        load("prices", "product,price\nBasic,10\nPro,30\n");
        define(
                """
                list_price:
                      prices: {dataset: prices#, of: price}
                      quantity: {dataset: usage#, of: seats, match: [account], per: month}""");
        allocations().publish(key(), ADA);
        assertThat(amounts("E1")).containsExactly("Basic 14.29", "Pro 85.71");

        load("usage", "account,month,product,seats\nAcme,2024-01-01,Max,1\n");

        assertThat(rowsOf("E1").getFirst())
                .containsEntry("reason", mine("the price list prices# has no price for Max"));
    }

    @Test
    void aMetricCanBeTheWeight() {
        apply(
                """
                kind: metric
                key: seats#
                dataset: usage#
                measure: sum
                of: seats
                """);
        define("weight: {metric: seats#, match: [account], per: quarter}");

        allocations().publish(key(), ADA);

        assertThat(amounts("E1")).containsExactly("Basic 45.95", "Pro 54.05");
        assertThat(amounts("E2")).containsExactly("Basic 114.87", "Pro 135.14");
    }

    @Test
    void knownLinesComeFirstAndOnlyTheRestIsSplit() {
        load("lines", "entry,product,paid\nE1,Basic,40.00\nE2,Pro,300.00\n");
        define(
                """
                lines: {dataset: lines#, of: paid, match: [entry]}
                    shares: {Basic: 50%, Pro: 50%}""");

        allocations().publish(key(), ADA);

        assertThat(rowsOf("E1"))
                .extracting(
                        row ->
                                row.get("product")
                                        + " "
                                        + row.get("amount")
                                        + " "
                                        + row.get("basis"))
                .containsExactly("Basic 40 measured", "Basic 30 allocated", "Pro 30 allocated");
        assertThat(rowsOf("E2"))
                .extracting(row -> row.get("product") + " " + row.get("amount"))
                .containsExactly("Pro 300", "Not allocated -49.99");
        assertThat(rowsOf("E2").getLast())
                .containsEntry("reason", "the known lines say more than was booked");
    }

    @Test
    void linesThatTwoBookingsShareAreNotUsed() {
        load("lines", "account,product,paid\nAcme,Basic,40.00\n");
        define(
                """
                lines: {dataset: lines#, of: paid, match: [account]}
                    shares: {Basic: 50%, Pro: 50%}""");

        allocations().publish(key(), ADA);

        assertThat(rowsOf("E1").getFirst().get("reason"))
                .isEqualTo("2 bookings share the same known lines; match them by more columns");
    }

    @Test
    void inferenceSplitsEachBookingWithARange() {
        load("prices", "product,price\nBasic,10\nPro,30\n");
        var random = new SplittableRandom(11);
        var ledger = new StringBuilder("entry,account,posted,amount\n");
        var usage = new StringBuilder("account,month,product,seats\n");
        for (int account = 0; account < 12; account++) {
            for (int month = 1; month <= 12; month++) {
                int basic = random.nextInt(5, 60);
                int pro = random.nextInt(5, 60);
                usage.append("A%d,2023-%02d-01,Basic,%d\n".formatted(account, month, basic));
                usage.append("A%d,2023-%02d-01,Pro,%d\n".formatted(account, month, pro));
                // paid: 9 a seat and 24 a seat, in two entries a month
                int cents = 900 * basic + 2400 * pro;
                for (int part : new int[] {cents / 3, cents - cents / 3}) {
                    ledger.append(
                            "I%d-%d-%d,A%d,2023-%02d-20,%s\n"
                                    .formatted(
                                            account,
                                            month,
                                            part,
                                            account,
                                            month,
                                            BigDecimal.valueOf(part, 2)));
                }
            }
        }
        load("ledger", ledger.toString());
        load("usage", usage.toString());
        define(
                """
                infer:
                      prices: {dataset: prices#, of: price}
                      usage: {dataset: usage#, of: seats, match: [account], per: month}""");

        var publication = allocations().publish(key(), ADA);

        var booked = new TreeMap<String, BigDecimal>();
        workspace
                .rows("ledger" + number)
                .forEach(row -> booked.put(row.get("entry"), new BigDecimal(row.get("amount"))));
        var sums = workspace.sums(into());
        booked.forEach((entry, total) -> assertThat(sums.get(entry)).isEqualByComparingTo(total));
        var inferred =
                workspace.rows(into()).stream()
                        .filter(row -> "inferred".equals(row.get("basis")))
                        .toList();
        assertThat(inferred).hasSizeGreaterThan(500);
        assertThat(inferred)
                .allSatisfy(
                        row ->
                                assertThat(new BigDecimal(row.get("amount")))
                                        .isBetween(
                                                new BigDecimal(row.get("low")),
                                                new BigDecimal(row.get("high"))));
        assertThat(publication.totals().share(Basis.INFERRED)).isGreaterThan(0.99);
        assertThat(publication.totals().cells())
                .filteredOn(cell -> cell.basis() == Basis.INFERRED)
                .allMatch(cell -> cell.low().compareTo(cell.high()) <= 0);
    }

    @Test
    void aPreviewSaysWhatWouldChangeAndWritesNothing() {
        define("shares: {Basic: 60%, Pro: 40%}");
        allocations().publish(key(), ADA);
        define("shares: {Basic: 50%, Pro: 50%}");

        var preview = allocations().preview(key());

        assertThat(allocations().isDraft(key())).isTrue();
        assertThat(preview.difference().byProduct())
                .extracting(
                        s -> s.product() + " " + s.before() + " " + s.after() + " " + s.change())
                .containsExactlyInAnyOrder("Basic 204.01 170.01 -34.00", "Pro 136.00 170.00 34.00");
        assertThat(preview.difference().moved()).isEqualByComparingTo("34.00");
        assertThat(amounts("E1")).containsExactly("Basic 60", "Pro 40");
        assertThat(allocations().publications(key())).hasSize(1);
    }

    @Test
    void aChangedRuleRestatesHistoryAndKeepsTheDifference() {
        define("shares: {Basic: 60%, Pro: 40%}");
        allocations().publish(key(), ADA);
        define("shares: {Basic: 100%}");
        allocations().publish(key(), ADA);

        var history = allocations().publications(key());

        assertThat(history).extracting(Publication::version).containsExactly(2, 1);
        assertThat(history).extracting(Publication::by).containsOnly("ada@example.com");
        assertThat(amounts("E1")).containsExactly("Basic 100");
        assertThat(allocations().difference(history.getFirst()).byProduct())
                .extracting(sum -> sum.product() + " " + sum.change())
                .containsExactlyInAnyOrder("Basic 136.00", "Pro -136.00");
    }

    @Test
    void newBookingsRunThePublishedRuleAgainAndNotTheDraft() {
        define("shares: {Basic: 60%, Pro: 40%}");
        allocations().publish(key(), ADA);
        define("shares: {Basic: 100%}");

        load("ledger", "entry,account,posted,amount\nE4,Bolt,2024-03-01,10.00\n");

        assertThat(amounts("E4")).containsExactly("Basic 6", "Pro 4");
        var latest = allocations().published(key()).orElseThrow();
        assertThat(latest.cause()).isEqualTo("new data");
        assertThat(latest.by()).isEqualTo("takeroot");
        assertThat(allocations().isStale(key())).isFalse();
    }

    @Test
    void rowsThatAreNotThePublishedOnesAreReplacedAtOnce() {
        define("shares: {Basic: 60%, Pro: 40%}");
        allocations().publish(key(), ADA);

        workspace.load(into(), "booking,product,amount,basis\nE1,Basic,1000000,measured\n");

        assertThat(amounts("E1")).containsExactly("Basic 60", "Pro 40");
        assertThat(allocations().published(key()).orElseThrow().cause())
                .isEqualTo("its rows were not in place");
    }

    @Test
    void aBookingOfNothingStaysAsARow() {
        load("ledger", "entry,account,posted,amount\nZ0,Acme,2024-01-31,0.00\n");
        define(
                """
                infer:
                      usage: {dataset: usage#, of: seats, match: [account], per: month}""");

        allocations().publish(key(), ADA);

        assertThat(workspace.sums(into())).containsKey("Z0");
    }

    @Test
    void publishingTheSameTwiceIsOnePublication() {
        define("shares: {Basic: 60%, Pro: 40%}");
        var first = allocations().publish(key(), ADA);

        var second = allocations().publish(key(), ADA);

        assertThat(second.number()).isEqualTo(first.number());
        assertThat(allocations().publications(key())).hasSize(1);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThatThrownBy(
                        () ->
                                apply(
                                        """
                                        kind: allocation
                                        key: revenue#
                                        booked: {dataset: ledger#, total: amont, booking: [entry]}
                                        into: usage#
                                        rules:
                                          - until: 2024-06-30
                                            weight: {dataset: usage#, of: seat, match: [acount]}
                                          - from: 2024-06-01
                                            weight: {metric: seats#}
                                        """))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.problems())
                                        .extracting(Problem::code)
                                        .containsExactlyInAnyOrder(
                                                "UNKNOWN_COLUMN",
                                                "INTO_TAKEN",
                                                "RULES_OVERLAP",
                                                "UNKNOWN_COLUMN",
                                                "UNKNOWN_COLUMN",
                                                "UNKNOWN_COLUMN",
                                                "UNKNOWN_METRIC"));
        assertThatThrownBy(() -> define("shares: {Basic: 60%, Pro: 30%}\n    weight: {metric: a}"))
                .hasMessageContaining("exactly one is expected");
        assertThatThrownBy(() -> define("shares: {Basic: 60%, Pro: 30%}"))
                .hasMessageContaining("the shares add up to 90%");
    }

    private String mine(String text) {
        return text.replace("#", Integer.toString(number));
    }

    private void apply(String yaml) {
        workspace.apply(mine(yaml));
    }

    private void load(String dataset, String csv) {
        workspace.load(dataset + number, csv);
    }

    private Slug key() {
        return Slug.of("revenue" + number);
    }

    private String into() {
        return key() + "_by_product";
    }

    private void define(String rule) {
        apply(
                """
                kind: allocation
                key: revenue#
                booked: {dataset: ledger#, total: amount, booking: [entry], account: account}
                rules:
                  - %s
                """
                        .formatted(rule));
    }

    private Allocations allocations() {
        return workspace.bean(Allocations.class);
    }

    private List<String> amounts(String booking) {
        return rowsOf(booking).stream()
                .map(row -> row.get("product") + " " + row.get("amount"))
                .toList();
    }

    private List<Map<String, String>> rowsOf(String booking) {
        return workspace.rows(into()).stream()
                .filter(row -> booking.equals(row.get("booking")))
                .toList();
    }
}
