package io.takeroot.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnTypingTests {

    @Test
    void daysAbove12DecideTheOrder() {
        checkDay("3/4/2024", LocalDate.of(2024, 3, 4), "3/4/2024", "12/31/2024");
        checkDay("3/4/2024", LocalDate.of(2024, 4, 3), "3/4/2024", "31/12/2024");
        checkDay("3.4.2024", LocalDate.of(2024, 4, 3), "3.4.2024", "5.6.2024");
        checkDay("03-04-24", LocalDate.of(2024, 4, 3), "03-04-24", "25-12-99");
    }

    @Test
    void yearFirstAndNamedMonthsNeedNoOrder() {
        checkDay("2024-03-04", LocalDate.of(2024, 3, 4), "2024-03-04", "2024-05-06");
        checkDay("2024/3/4", LocalDate.of(2024, 3, 4), "2024/3/4", "2024-05-06");
        checkDay("4 Mar 2024", LocalDate.of(2024, 3, 4), "4 Mar 2024", "5-Sept-24");
        checkDay("March 4, 2024", LocalDate.of(2024, 3, 4), "March 4, 2024", "May 5th, 2024");
        checkDay(
                "2024-03-04 00:00:00",
                LocalDate.of(2024, 3, 4),
                "2024-03-04 00:00:00",
                "2024-05-06 00:00:00");
    }

    @Test
    void isoIsUnderstoodBesideTheOrder() {
        ReadFile read = column("day", "3/4/2024", "12/31/2024", "2024-05-06");

        assertThat(read.type("day").parse("2024-05-06"))
                .isEqualTo(new CellValue.Read(LocalDate.of(2024, 5, 6)));
    }

    @Test
    void undecidedOrderIsAskedFor() {
        ReadFile read = column("close_date", "3/4/2024", "5/6/2024");

        assertThat(read.type("close_date")).isInstanceOf(ColumnType.Text.class);
        assertThat(read.column("close_date").asksDateOrder()).isTrue();
        assertThat(read.report().notices())
                .anySatisfy(
                        notice -> {
                            assertThat(notice.code()).isEqualTo("DATE_ORDER_UNKNOWN");
                            assertThat(notice.text())
                                    .contains("close_date")
                                    .contains("day first or month first");
                        });
    }

    @Test
    void answeredOrderIsObeyed() {
        byte[] text = "n,close_date\n1,3/4/2024\n2,5/6/2024\n".getBytes(StandardCharsets.UTF_8);
        CsvHints hints = CsvHints.none().withDateOrders(Map.of("close_date", DateOrder.DAY_FIRST));

        ReadFile read = ReadFile.of(text, hints);

        assertThat(read.type("close_date").parse("3/4/2024"))
                .isEqualTo(new CellValue.Read(LocalDate.of(2024, 4, 3)));
        assertThat(read.notices()).doesNotContain("DATE_ORDER_UNKNOWN");
    }

    @Test
    void momentsAreReadInTheGivenZone() {
        byte[] text =
                "n;at\n1;2/26/2018 7:58 PM\n2;3/1/2018 8:00 AM\n".getBytes(StandardCharsets.UTF_8);

        ReadFile read = ReadFile.of(text, CsvHints.none().withZone(ZoneId.of("Europe/Berlin")));

        assertThat(read.type("at").parse("2/26/2018 7:58 PM"))
                .isEqualTo(new CellValue.Read(Instant.parse("2018-02-26T18:58:00Z")));
        assertThat(read.type("at").parse("2018-02-26T19:58:00.5+01:00"))
                .isEqualTo(new CellValue.Read(Instant.parse("2018-02-26T18:58:00.500Z")));
    }

    @Test
    void decimalSignAndGroupingAreDecidedPerColumn() {
        checkNumber("1.234,50", "1234.50", "1.234,50", "7,25");
        checkNumber("1,234.50", "1234.50", "1,234.50", "7.25");
        checkNumber("1 234,5", "1234.5", "1 234,5", "12,75");
        checkNumber("1'234.5", "1234.5", "1'234.5", "12.75");
        checkNumber("(12.50)", "-12.50", "(12.50)", "7.25");
        checkNumber("12,34,567.8", "1234567.8", "12,34,567.8", "5.5");
        checkNumber("93.994", "93.994", "93.994", "4.857");
        checkNumber("1,234", "1234", "1,234", "5,678");
    }

    @Test
    void groupsFollowTheOtherColumnsOfTheFile() {
        ReadFile read = ReadFile.of("price;stock\n1,5;1.234\n2,75;5.678\n");

        assertThat(read.type("stock").parse("1.234"))
                .isEqualTo(new CellValue.Read(new BigDecimal("1234")));
    }

    @Test
    void wholeNumbersBecomeDecimalsWhenOneCellHasDecimals() {
        String zeros = IntStream.range(0, 500).mapToObj(_ -> "0\n").collect(Collectors.joining());

        ReadFile read = ReadFile.of("spend\n" + zeros + "29.99\n");

        assertThat(read.type("spend").parse("29.99"))
                .isEqualTo(new CellValue.Read(new BigDecimal("29.99")));
    }

    @Test
    void moneyKeepsItsCurrency() {
        ReadFile read = column("price", "$1,200.50", "-$3.00", "($4.00)", "7.25");

        assertThat(read.type("price").label()).isEqualTo("money in USD");
        assertThat(read.type("price").parse("-$3.00"))
                .isEqualTo(new CellValue.Read(new BigDecimal("-3.00")));
        assertThat(read.type("price").parse("($4.00)"))
                .isEqualTo(new CellValue.Read(new BigDecimal("-4.00")));
        assertThat(read.type("price").parse("5 EUR")).isInstanceOf(CellValue.NotReadable.class);
        assertThat(column("price", "1.200,50 €", "3,00 €").type("price").parse("1.200,50 €"))
                .isEqualTo(new CellValue.Read(new BigDecimal("1200.50")));
    }

    @Test
    void amountsInSeveralCurrenciesAreNotAdded() {
        ReadFile read = column("price", "USD 5", "EUR 6", "EUR 7");

        assertThat(read.type("price")).isInstanceOf(ColumnType.Text.class);
        assertThat(read.notices()).contains("SEVERAL_CURRENCIES");
    }

    @Test
    void percentagesAreShares() {
        assertThat(column("rate", "25 %", "7.5%").type("rate").parse("7.5%"))
                .isEqualTo(new CellValue.Read(new BigDecimal("0.075")));
    }

    @Test
    void yesAndNoAreTruths() {
        assertThat(column("won", "Yes", "no").type("won").parse("Yes"))
                .isEqualTo(new CellValue.Read(true));
        assertThat(column("won", "TRUE", "FALSE").type("won").parse("FALSE"))
                .isEqualTo(new CellValue.Read(false));
        assertThat(column("grade", "N", "N").type("grade")).isInstanceOf(ColumnType.Text.class);
    }

    @Test
    void leadingZerosAreNeverLost() {
        ReadFile read = column("zip", "01234", "98765");

        assertThat(read.type("zip").parse("01234")).isEqualTo(new CellValue.Read("01234"));
        assertThat(read.notices()).contains("LEADING_ZEROS_KEPT");
    }

    @Test
    void phoneNumbersAreText() {
        assertThat(column("phone", "+14155550100", "+4930123456").type("phone"))
                .isInstanceOf(ColumnType.Text.class);
    }

    @Test
    void idsDamagedByASpreadsheetAreReported() {
        ReadFile read = column("visitor_id", "2.82E+18", "3.1E+18");

        assertThat(read.type("visitor_id")).isInstanceOf(ColumnType.Text.class);
        assertThat(read.notices()).contains("SCIENTIFIC_IDS");
    }

    @Test
    void moneyInMillionthsIsReported() {
        assertThat(column("product_price", "2990000", "12500000", "0", "990000").notices())
                .contains("MONEY_IN_MICROS");
    }

    @Test
    void nullWordsAreDecidedPerColumn() {
        ReadFile read =
                ReadFile.of("n,amount,region\n1,5,NA\n2,NA,EMEA\n3,(not set),(not set)\n4,7,\n");

        assertThat(read.type("amount").parse("NA")).isEqualTo(CellValue.MISSING);
        assertThat(read.column("amount").missing()).isEqualTo(2);
        assertThat(read.type("region").parse("NA")).isEqualTo(new CellValue.Read("NA"));
        assertThat(read.type("region").parse("(not set)")).isEqualTo(CellValue.MISSING);
        assertThat(read.column("region").missing()).isEqualTo(2);
    }

    @Test
    void typeHoldsAt98OfAHundred() {
        String numbers =
                IntStream.range(0, 98).mapToObj(i -> i + "\n").collect(Collectors.joining());

        assertThat(ReadFile.of("n\n" + numbers + "abc\ndef\n").type("n"))
                .isInstanceOf(ColumnType.Whole.class);
        assertThat(ReadFile.of("n\n" + numbers + "abc\ndef\nghi\n").type("n"))
                .isInstanceOf(ColumnType.Text.class);
        assertThat(ReadFile.of("n\n" + numbers + "abc\ndef\n").type("n").parse("abc"))
                .isEqualTo(new CellValue.NotReadable("\"abc\" is not a whole number"));
    }

    @Test
    void keyIsTheFirstColumnOrOneNamedLikeOne() {
        assertThat(key("deal,amount\nD1,5\nD2,5\n")).isEqualTo("deal");
        assertThat(key("seller,deal_id,amount\nAnna,1,5\nAnna,2,6\n")).isEqualTo("deal_id");
        assertThat(key("seller,amount\nAnna,1\nAnna,2\n")).isEmpty();
        assertThat(key("paid,seller\nyes,Anna\nno,Ben\n")).isEmpty();
    }

    @Test
    void repeatsAreFoundInMoreValuesThanAreKept() {
        var search = new KeySearch();
        for (int i = 0; i < 2_000_000; i++) {
            search.add("value " + i);
        }
        assertThat(search.repeated()).isFalse();

        for (int i = 0; i < 100; i++) {
            search.add("value " + i * 20_000);
        }
        assertThat(search.repeated()).isTrue();
    }

    private static String key(String text) {
        return ReadFile.of(text).file().keyColumn().map(TypedColumn::name).orElse("");
    }

    private static void checkDay(String cell, LocalDate expected, String... cells) {
        assertThat(column("day", cells).type("day").parse(cell))
                .isEqualTo(new CellValue.Read(expected));
    }

    private static void checkNumber(String cell, String expected, String... cells) {
        CellValue value = column("amount", cells).type("amount").parse(cell);
        assertThat(value).isEqualTo(new CellValue.Read(new BigDecimal(expected)));
    }

    /// A file of two columns, so that no cell is taken for two.
    private static ReadFile column(String name, String... cells) {
        String rows =
                List.of(cells).stream()
                        .map(cell -> "row\t\"" + cell + "\"\n")
                        .collect(Collectors.joining());
        return ReadFile.of("kind\t" + name + "\n" + rows);
    }
}
