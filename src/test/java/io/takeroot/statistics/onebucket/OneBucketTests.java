package io.takeroot.statistics.onebucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class OneBucketTests {

    @Test
    void fullUsageShowsWhatIsPaid() {
        var books = Bookkeeping.of(60, 1);

        var inferred = inferred(books.totals());

        assertThat(books.error(inferred)).isLessThan(0.01);
        assertThat(books.error(byListPrice(books.totals()))).isGreaterThan(0.05);
        assertThat(books.coverage(inferred)).isBetween(0.8, 1.0);
        assertThat(inferred.parts()).extracting(Part::rung).containsOnly(Rung.LEARNED_PRICES);
    }

    @Test
    void missingUsageIsFilledAndMixesAreDrawn() {
        var books = Bookkeeping.of(80, 2).silent(15).forgetful(0.25);

        var inferred = inferred(books.totals());

        assertThat(books.error(inferred)).isLessThan(0.05);
        assertThat(books.error(inferred)).isLessThan(books.error(byListPrice(books.totals())));
        assertThat(books.coverage(inferred)).isGreaterThan(0.75);
        assertThat(inferred.parts())
                .extracting(Part::rung)
                .contains(Rung.LEARNED_PRICES, Rung.FILLED_USAGE, Rung.COMMITTED_MIX);
        assertThat(inferred.notes())
                .anyMatch(note -> note.startsWith("15 of 80 accounts do not report"));
        assertThat(inferred.errors())
                .extracting(RungError::rung)
                .containsExactly(
                        Rung.LEARNED_PRICES, Rung.LIST_PRICES, Rung.COMMITTED_MIX, Rung.PEER_MIX);
        assertThat(errorOf(inferred, Rung.COMMITTED_MIX))
                .isLessThan(errorOf(inferred, Rung.PEER_MIX));
    }

    @Test
    void partsAddUpToEveryBookingExactly() {
        var books = Bookkeeping.of(30, 3).silent(5).forgetful(0.2);
        books.bookings.add(new Booking("account Aa", 30, new BigDecimal("-12.34")));
        books.bookings.add(new Booking("account Ba", 30, new BigDecimal("-0.01")));
        books.bookings.add(new Booking("nobody else", 3, new BigDecimal("0.01")));

        for (var inferred : List.of(inferred(books.totals()), byListPrice(books.totals()))) {
            var sums =
                    inferred.parts().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            part -> part.account() + part.period(),
                                            Collectors.reducing(
                                                    BigDecimal.ZERO,
                                                    Part::amount,
                                                    BigDecimal::add)));
            for (var booking : books.bookings) {
                assertThat(sums.getOrDefault(booking.account() + booking.period(), BigDecimal.ZERO))
                        .isEqualByComparingTo(booking.amount());
            }
            assertThat(
                            inferred.totals().stream()
                                    .map(ProductTotal::amount)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(
                            books.bookings.stream()
                                    .map(Booking::amount)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    @Test
    void priceRiseIsFoundWithItsPeriod() {
        var books = Bookkeeping.withPriceRise(60, 4, 9);

        var inferred = inferred(books.totals());

        assertThat(inferred.notes())
                .hasSize(1)
                .first()
                .asString()
                .matches("the price of beam rose by (29|30)\\.\\d % in period 9");
        assertThat(books.error(inferred)).isLessThan(0.01);
    }

    @Test
    void serviceOnTopBelongsToNoProduct() {
        var books = Bookkeeping.of(40, 5);
        var booking = books.bookings.get(100);
        var service =
                booking.amount().multiply(new BigDecimal("1.5")).setScale(2, RoundingMode.DOWN);
        books.bookings.set(
                100,
                new Booking(booking.account(), booking.period(), booking.amount().add(service)));

        var inferred = inferred(books.totals());

        var others =
                inferred.parts().stream()
                        .filter(part -> part.product().equals(Part.OTHER))
                        .toList();
        assertThat(others)
                .anySatisfy(
                        part -> {
                            assertThat(part.account()).isEqualTo(booking.account());
                            assertThat(part.period()).isEqualTo(booking.period());
                            assertThat(part.rung()).isEqualTo(Rung.ONE_OFF);
                            assertThat(part.amount().doubleValue())
                                    .isCloseTo(
                                            service.doubleValue(),
                                            within(0.06 * service.doubleValue()));
                            assertThat(service.doubleValue())
                                    .isBetween(part.low90() * 0.97, part.high90() * 1.03);
                        });
        assertThat(others).hasSizeLessThan(8);
    }

    @Test
    void contractLinesAreTakenAsTheyAre() {
        var books = Bookkeeping.of(30, 6);
        var booking = books.bookings.get(0);
        books.lines.add(
                new ContractLine(
                        booking.account(), booking.period(), "beam", new BigDecimal("10.00")));

        var inferred = inferred(books.totals());

        var parts =
                inferred.parts().stream()
                        .filter(part -> part.account().equals(booking.account()))
                        .filter(part -> part.period() == booking.period())
                        .toList();
        assertThat(parts).extracting(Part::rung).containsOnly(Rung.CONTRACT_LINES);
        assertThat(parts)
                .extracting(Part::product, Part::amount)
                .containsExactly(
                        tuple("beam", new BigDecimal("10.00")),
                        tuple(Part.OTHER, booking.amount().subtract(new BigDecimal("10.00"))));
        assertThat(inferred.totals().stream().filter(total -> total.booked().signum() != 0))
                .extracting(ProductTotal::period)
                .containsOnly(booking.period());
    }

    @Test
    void pricesAreLearnedWithoutListPricesToo() {
        var books = Bookkeeping.of(50, 7);
        var unlisted =
                books.products().stream()
                        .map(product -> new SoldProduct(product.name(), OptionalDouble.empty(), 0))
                        .toList();
        var totals = new BookedTotals(unlisted, books.bookings, books.totals().evidence(), 2);

        assertThat(books.error(inferred(totals))).isLessThan(0.03);
    }

    @Test
    void orderOfRecordsChangesNothing() {
        var books = Bookkeeping.of(25, 8).silent(4).forgetful(0.2);
        var first = inferred(books.totals());
        var random = new Random(1);

        Collections.shuffle(books.bookings, random);
        Collections.shuffle(books.usage, random);
        Collections.shuffle(books.commitments, random);
        var products = new ArrayList<>(books.products());
        Collections.reverse(products);
        var again =
                inferred(new BookedTotals(products, books.bookings, books.totals().evidence(), 2));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void companyTotalIsOneAccount() {
        var usage = new ArrayList<Usage>();
        var bookings = new ArrayList<Booking>();
        for (int period = 0; period < 12; period++) {
            int seats = 100 + 7 * ((period * 5) % 12);
            int calls = 900 - 20 * period;
            usage.add(new Usage("company", period, "atlas", seats));
            usage.add(new Usage("company", period, "beam", calls));
            bookings.add(
                    new Booking("company", period, BigDecimal.valueOf(9L * seats + 2L * calls)));
        }
        var products =
                List.of(
                        new SoldProduct("atlas", OptionalDouble.of(10), 0),
                        new SoldProduct("beam", OptionalDouble.of(2), 0));

        var inferred = inferred(new BookedTotals(products, bookings, Evidence.of(usage), 0));

        assertThat(inferred.totals().getFirst().amount().doubleValue())
                .isCloseTo(900, within(45.0));
        assertThat(inferred.totals().getFirst().amount().scale()).isZero();
    }

    @Test
    void withoutUsageOrderFormsDecide() {
        var books = Bookkeeping.of(20, 9);
        books.usage.clear();

        var inferred = inferred(books.totals());

        assertThat(books.error(inferred)).isLessThan(0.12);
        assertThat(inferred.parts()).extracting(Part::rung).contains(Rung.COMMITTED_MIX);
    }

    @Test
    void listPriceRuleIsUsageTimesListPrice() {
        var products =
                List.of(
                        new SoldProduct("atlas", OptionalDouble.of(10), 0),
                        new SoldProduct("beam", OptionalDouble.of(30), 0));
        var usage = List.of(new Usage("a", 1, "atlas", 3), new Usage("a", 1, "beam", 2));
        var bookings = List.of(new Booking("a", 1, new BigDecimal("60.00")));

        var inferred = byListPrice(new BookedTotals(products, bookings, Evidence.of(usage), 2));

        assertThat(inferred.parts())
                .extracting(Part::amount)
                .containsExactly(new BigDecimal("20.00"), new BigDecimal("40.00"));
    }

    @Test
    void nothingToGoByIsSaid() {
        var booking = List.of(new Booking("a", 1, BigDecimal.TEN));
        var product = List.of(new SoldProduct("atlas", OptionalDouble.of(1), 0));
        var nothing = Evidence.of(List.of());

        refused(new BookedTotals(List.of(), booking, nothing, 2), "there is no product");
        refused(new BookedTotals(product, List.of(), nothing, 2), "nothing is booked yet");
        refused(
                new BookedTotals(product, booking, nothing, 2),
                "nothing says how the totals split");
    }

    @Test
    void contradictoryRecordsAreRefused() {
        var product = List.of(new SoldProduct("atlas", OptionalDouble.of(1), 0));
        var booking = new Booking("a", 1, BigDecimal.TEN);
        var unknown = Evidence.of(List.of(new Usage("a", 1, "zeppelin", 1)));

        assertThatThrownBy(
                        () ->
                                OneBucket.infer(
                                        new BookedTotals(
                                                product,
                                                List.of(booking, booking),
                                                Evidence.of(List.of()),
                                                2)))
                .hasMessage("two bookings of a in 1");
        assertThatThrownBy(
                        () ->
                                OneBucket.infer(
                                        new BookedTotals(product, List.of(booking), unknown, 2)))
                .hasMessageContaining("zeppelin");
        assertThatThrownBy(() -> new Usage("a", 1, "atlas", -1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new SoldProduct("atlas", OptionalDouble.of(0), 0))
                .hasMessageContaining("list price of atlas is 0.0");
    }

    private static double errorOf(Inference.Inferred inferred, Rung rung) {
        return inferred.errors().stream()
                .filter(error -> error.rung() == rung)
                .mapToDouble(RungError::error)
                .findFirst()
                .orElseThrow();
    }

    private static Inference.Inferred inferred(BookedTotals totals) {
        return (Inference.Inferred) OneBucket.infer(totals);
    }

    private static Inference.Inferred byListPrice(BookedTotals totals) {
        return (Inference.Inferred) OneBucket.byListPrice(totals);
    }

    private static void refused(BookedTotals totals, String words) {
        for (var inference : List.of(OneBucket.infer(totals), OneBucket.byListPrice(totals))) {
            assertThat(inference)
                    .isInstanceOfSatisfying(
                            Inference.NotDefined.class,
                            refusal -> assertThat(refusal.reason()).startsWith(words));
        }
    }
}
