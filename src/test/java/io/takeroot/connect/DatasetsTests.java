package io.takeroot.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTests {
    private static final String DEALS =
            """
            deal_id,product,stage,close_date,value
            D1,GTXPro,Won,3/14/2017,1054.50
            D2,GTX Basic,Lost,12/31/2017,0
            D3,GTX Basic,Won,,550
            """;
    private static final Slug DEALS_KEY = Slug.of("deals");

    @TempDir Path folder;
    private Facts facts;

    @BeforeEach
    void open() {
        facts = Facts.in(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        facts.close();
    }

    @Test
    void aFileWithoutDefinitionMakesOne() {
        var sync = facts.load("deals.csv", DEALS);

        assertThat(sync.counts().line())
                .isEqualTo("4 lines = 3 kept + 0 set aside + 1 preamble + 0 blank");
        var dataset = facts.datasets().require(DEALS_KEY);
        assertThat(dataset.keyColumns()).containsExactly("deal_id");
        assertThat(dataset.time()).contains("close_date");
        assertThat(dataset.column("close_date").order()).contains(DateOrder.MONTH_FIRST);
        assertThat(facts.values("deals", "deal_id", "close_date", "value"))
                .containsExactly(
                        List.of("D1", "2017-03-14", "1054.5000000000"),
                        List.of("D2", "2017-12-31", "0E-10"),
                        List.of("D3", "null", "550.0000000000"));
    }

    @Test
    void theSameBytesASecondTimeChangeNothing() {
        facts.load("deals.csv", DEALS);
        var before = facts.checksum("deals");

        var again = facts.load("deals.csv", DEALS);
        var renamed = facts.datasets().importFile(renamedDeals(), Facts.ADA);

        assertThat(again.isRepeat()).isTrue();
        assertThat(renamed.notices()).first().extracting(Notice::code).isEqualTo("ALREADY_LOADED");
        assertThat(facts.checksum("deals")).isEqualTo(before);
        assertThat(facts.datasets().syncs(DEALS_KEY)).hasSize(1);
    }

    @Test
    void aRowWithTheSameKeyChangesTheOneThatIsThere() {
        facts.load("deals.csv", DEALS);

        var sync =
                facts.load(
                        "deals.csv",
                        """
                        deal_id,product,stage,close_date,value
                        D2,GTX Basic,Lost,2017-12-31,0.00
                        D3,GTX Basic,Won,2018-01-05,560
                        D4,MG Special,Won,1/6/2018,55
                        """);

        assertThat(sync.counts())
                .extracting(SyncCounts::added, SyncCounts::changed, SyncCounts::unchanged)
                .containsExactly(1L, 1L, 1L);
        assertThat(facts.values("deals", "deal_id", "value"))
                .extracting(List::getFirst)
                .containsExactly("D1", "D2", "D3", "D4");
        assertThat(facts.values("deals", "deal_id", "close_date"))
                .contains(List.of("D3", "2018-01-05"));
    }

    @Test
    void whatWasJustLoadedNeedsNoRebuild() {
        facts.load("deals.csv", DEALS);
        long revision = facts.datasets().revision();

        facts.values("deals", "product");

        assertThat(facts.datasets().revision()).isEqualTo(revision);
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() {
        var endless = "deal_id,stage\n" + "x".repeat(40_000_000);

        refusedAs("CSV_LINE_TOO_LONG", () -> facts.load("deals.csv", endless));
        assertThat(filesIn(folder.resolve("data/landing"))).isZero();
    }

    @Test
    void withoutAKeyEachLineOfEachFileIsARow() {
        facts.load("calls.csv", "who,minutes\nAda,5\nAda,5\nBob,7\n");
        facts.load("calls.csv", "who,minutes\nAda,5\n");

        assertThat(facts.values("calls", "who")).hasSize(4);
    }

    @Test
    void aKeyWithOtherContentInTheSameFileIsAQuestion() {
        facts.define("{kind: dataset, key: deals, file: deals.csv, key_columns: [deal_id]}");

        var sync =
                facts.load(
                        "deals.csv",
                        "deal_id,stage\nD1,Won\nD2,Won\nD1,Lost\nD2,Won\nD3,Won\nD1,Lost\n");

        assertThat(sync.counts().line())
                .isEqualTo("7 lines = 3 kept + 3 set aside + 1 preamble + 0 blank");
        assertThat(facts.values("deals", "deal_id")).containsExactly(List.of("D2"), List.of("D3"));
        assertThat(facts.datasets().rejects(DEALS_KEY, "", 0, 10))
                .extracting(Reject::line)
                .containsExactly(2L, 4L, 7L);
        assertThat(facts.datasets().rejects(DEALS_KEY, "", 0, 10))
                .first()
                .satisfies(
                        reject -> {
                            assertThat(reject.reason())
                                    .contains(
                                            "the key D1 also stands in line 4 with other content");
                            assertThat(reject.raw()).isEqualTo("D1,Won");
                        });
    }

    @Test
    void linesThatCannotBeReadAreSetAsideWithTheirReason() {
        facts.define(
                """
                {kind: dataset, key: deals, file: deals.csv, key_columns: [deal_id],
                 columns: {value: {type: money, currency: USD}, close_date: {type: date, order: mdy}}}
                """);

        var sync =
                facts.load(
                        "deals.csv",
                        "deal_id,close_date,value\nD1,13/45/2017,5\nD2,1/2/2017,lots\n,1/2/2017,7\nD4,1/2/2017,7\n");

        assertThat(sync.counts().line())
                .isEqualTo("5 lines = 1 kept + 3 set aside + 1 preamble + 0 blank");
        assertThat(facts.datasets().rejects(DEALS_KEY, "", 0, 10))
                .extracting(Reject::reason)
                .satisfiesExactly(
                        reason ->
                                assertThat(reason).startsWith("close_date: \"13/45/2017\" is not"),
                        reason -> assertThat(reason).startsWith("value: \"lots\" is not"),
                        reason -> assertThat(reason).contains("a key column is empty"));
        assertThat(facts.datasets().rejectCount(DEALS_KEY, "lots")).isEqualTo(1);
    }

    @Test
    void aNewColumnIsAddedAndAVanishedOneKept() {
        facts.load("deals.csv", DEALS);

        var sync = facts.load("deals.csv", "deal_id,stage,source\nD1,Won,Web\nD9,Won,Fair\n");

        assertThat(sync.notices())
                .extracting(Notice::code)
                .contains("NEW_COLUMN", "COLUMN_VANISHED");
        assertThat(facts.values("deals", "deal_id", "source", "product"))
                .contains(
                        List.of("D1", "Web", "GTXPro"),
                        List.of("D2", "null", "GTX Basic"),
                        List.of("D9", "Fair", "null"));
    }

    @Test
    void aWholeColumnMakesRoomForDecimals() {
        facts.define("{kind: dataset, key: deals, file: deals.csv, key_columns: [deal_id]}");
        facts.load("deals.csv", "deal_id,seats\nD1,10\nD2,20\n");

        facts.load("deals.csv", "deal_id,seats\nD3,2.5\nD4,7.25\n");

        assertThat(facts.values("deals", "deal_id", "seats"))
                .contains(List.of("D3", "2.5000000000"));
        var once = facts.checksum("deals");
        facts.datasets().rebuild(DEALS_KEY);
        assertThat(facts.checksum("deals")).isEqualTo(once);
    }

    @Test
    void aRebuildMakesTheSameTable() {
        facts.load("deals.csv", DEALS);
        facts.load("deals.csv", "deal_id,stage,source\nD1,Won,Web\nD9,Won,Fair\n");
        facts.load("deals.csv", "deal_id,stage,value\nD9,Lost,not a number\nD10,Won,5\n");
        var before = facts.checksum("deals");
        var syncs = facts.datasets().syncs(DEALS_KEY);

        facts.datasets().rebuild(DEALS_KEY);

        assertThat(facts.checksum("deals")).isEqualTo(before);
        assertThat(facts.datasets().syncs(DEALS_KEY)).isEqualTo(syncs);
    }

    @Test
    void whereEachFileSaysAllThereIsTheLastOneCounts() {
        facts.define("{kind: dataset, key: stock, files: replace, key_columns: [id]}");
        facts.loadInto("stock", "stock.csv", "id,left\nA,1\nB,2\n");
        facts.loadInto("stock", "stock.csv", "id,left\nB,3\nC,4\n");
        assertThat(facts.values("stock", "id", "left"))
                .containsExactly(List.of("B", "3"), List.of("C", "4"));

        facts.datasets().rebuild(Slug.of("stock"));
        assertThat(facts.values("stock", "id")).containsExactly(List.of("B"), List.of("C"));

        var again = facts.loadInto("stock", "stock.csv", "id,left\nA,1\nB,2\n");
        assertThat(again.isRepeat()).isFalse();
        assertThat(facts.values("stock", "id", "left"))
                .containsExactly(List.of("A", "1"), List.of("B", "2"));
        assertThat(facts.datasets().syncs(Slug.of("stock"))).hasSize(3);
    }

    @Test
    void anAcceptedNameMatchHoldsForAllLoads() {
        facts.load("deals.csv", DEALS);

        facts.datasets()
                .accept(new NameMatch(DEALS_KEY, "product", "GTXPro", "GTX Pro"), Facts.ADA);
        facts.load(
                "deals.csv", "deal_id,product,stage,close_date,value\nD7,GTXPro,Won,1/2/2018,5\n");

        assertThat(facts.values("deals", "product", "deal_id"))
                .contains(List.of("GTX Pro", "D1"), List.of("GTX Pro", "D7"))
                .noneMatch(row -> row.contains("GTXPro"));
    }

    @Test
    void joinsLookUpTheColumnsOfOtherDatasets() {
        facts.load(
                "products.csv", "product,series,sales_price\nGTXPro,GTX,2109\nGTX Basic,GTX,550\n");
        facts.load("deals.csv", DEALS);
        facts.define(
                """
                kind: dataset
                key: deals
                key_columns: [deal_id]
                time: close_date
                join: [{dataset: products, on: product}]
                computed:
                  discount: 1 - value / products.sales_price
                  discount_band: band(discount, 0, 0.5)
                dimensions: [product, discount_band, products.series]
                """);

        assertThat(facts.values("deals", "deal_id", "products.series", "discount", "discount_band"))
                .containsExactly(
                        List.of("D1", "GTX", "0.5000000000", "0.5 and above"),
                        List.of("D2", "GTX", "1.0000000000", "0.5 and above"),
                        List.of("D3", "GTX", "0E-10", "0 to 0.5"));
    }

    @Test
    void aJoinThatFindsSeveralRowsIsRefused() {
        facts.load(
                "prices.csv",
                "product,year,price\nGTXPro,2016,1\nGTXPro,2017,2\nGTX Basic,2017,3\n");
        facts.load("deals.csv", DEALS);
        facts.define(
                "{kind: dataset, key: deals, key_columns: [deal_id], join: [{dataset: prices, on: product}]}");

        refusedAs(
                "JOIN_NOT_UNIQUE",
                () -> facts.datasets().relation(DEALS_KEY, Set.of("prices.price")));
    }

    @Test
    void filesThatHoldNoTableAreRefusedAndLeaveNothing() {
        refused("EMPTY_FILE", "");
        refused("NO_COLUMNS", "\n\n\n");
        refused("NO_ROWS", "deal_id,stage\n");
        refused("DUPLICATE_HEADERS", "deal_id,stage,stage\n1,a,b\n2,c,d\n");
        refusedAs(
                "CSV_NOT_A_TABLE",
                () -> facts.load("deals.csv", new byte[] {0x50, 0x4b, 3, 4, 0, 0, 1, 2, 3, 4}));
        assertThat(facts.datasets().all()).isEmpty();
        assertThat(filesIn(folder.resolve("data/landing"))).isZero();
    }

    @Test
    void aFileInAnotherEncodingThanDeclaredIsRefused() {
        facts.define("{kind: dataset, key: deals, file: deals.csv, encoding: UTF-8}");
        byte[] latin =
                "deal,city\n1,M\u00fcnchen\n"
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        refusedAs("WRONG_ENCODING", () -> facts.load("deals.csv", latin));
    }

    @Test
    void aFileWithoutTheKeyIsRefused() {
        facts.load("deals.csv", DEALS);

        refusedAs(
                "KEY_COLUMN_MISSING",
                () -> facts.loadInto("deals", "people.csv", "name,age\nAda,36\n"));
        refusedAs("FILE_NOT_READABLE", () -> facts.load(folder.resolve("nowhere.csv")));
    }

    private void refused(String code, String text) {
        refusedAs(code, () -> facts.load("deals.csv", text));
    }

    private static void refusedAs(
            String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable load) {
        assertThatThrownBy(load).isInstanceOf(Failure.class).hasMessageContaining("[" + code + "]");
    }

    private static ImportOrder renamedDeals() {
        return new ImportOrder(
                        "deals (2).csv",
                        () -> new ByteArrayInputStream(DEALS.getBytes(UTF_8)),
                        Optional.empty())
                .into(DEALS_KEY);
    }

    private static long filesIn(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
