package io.takeroot.library;

import io.takeroot.deals.Deal;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// When two deals count as alike, in steps from the strictest to the coarsest.
///
/// All compare the product, the segment, a band of the size, a band of the age from opening to
/// closing, and the seller or a band of sellers. Bands are parts of equal number: a value lies in
/// the band of as many cut points as are not above it, and the k-th cut point of m bands over n
/// sorted values is the value at the place floor(n k / m), from 0. What is unknown is a band of
/// its
/// own.
///
/// @param bands into how many sizes and ages are cut
/// @param sameSeller whether the seller is the same; else a third of all sellers by the number of
///     their deals
/// @param words what alike means
record Likeness(int bands, boolean sameSeller, String words) {
    /// The strictest first.
    static final List<Likeness> STEPS =
            List.of(
                    new Likeness(
                            3,
                            true,
                            "the same product, segment and seller, and the same third of size and of age"),
                    new Likeness(
                            2,
                            true,
                            "the same product, segment and seller, and the same half of size and of age"),
                    new Likeness(
                            2,
                            false,
                            "the same product and segment, the same half of size and of age, and sellers of the same third by number of deals"));

    private static final int SELLER_BANDS = 3;

    /// Deals that are alike have equal names; a function over these deals.
    Function<Deal, String> over(Collection<Deal> deals) {
        var sizes = cuts(values(deals, Likeness::size), bands);
        var ages = cuts(values(deals, Likeness::age), bands);
        var sellers = sellers(deals);
        return deal ->
                String.join(
                        "|",
                        said(deal.product()),
                        said(deal.segment()),
                        band(size(deal), sizes),
                        band(age(deal), ages),
                        sellers.apply(said(deal.seller())));
    }

    private Function<String, String> sellers(Collection<Deal> deals) {
        if (sameSeller) {
            return Function.identity();
        }
        Map<String, Long> counts =
                deals.stream()
                        .collect(
                                Collectors.groupingBy(
                                        deal -> said(deal.seller()), Collectors.counting()));
        var cuts =
                cuts(
                        counts.values().stream().map(BigDecimal::valueOf).sorted().toList(),
                        SELLER_BANDS);
        return seller ->
                band(Optional.ofNullable(counts.get(seller)).map(BigDecimal::valueOf), cuts);
    }

    private static List<BigDecimal> values(
            Collection<Deal> deals, Function<Deal, Optional<BigDecimal>> of) {
        return deals.stream().map(of).flatMap(Optional::stream).sorted().toList();
    }

    /// @param sorted from the lowest
    private static List<BigDecimal> cuts(List<BigDecimal> sorted, int bands) {
        if (sorted.isEmpty()) {
            return List.of();
        }
        return java.util.stream.IntStream.range(1, bands)
                .mapToObj(k -> sorted.get((int) ((long) sorted.size() * k / bands)))
                .toList();
    }

    private static String band(Optional<BigDecimal> value, List<BigDecimal> cuts) {
        return value.map(it -> cuts.stream().filter(cut -> cut.compareTo(it) <= 0).count())
                .map(String::valueOf)
                .orElse("?");
    }

    private static Optional<BigDecimal> size(Deal deal) {
        // Never the amount: of a lost deal it is often nothing, which would tell the outcome.
        return Optional.ofNullable(deal.size());
    }

    private static Optional<BigDecimal> age(Deal deal) {
        var opened = deal.opened();
        var closed = deal.closed();
        return opened == null || closed == null
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(ChronoUnit.DAYS.between(opened, closed)));
    }

    private static String said(@org.jspecify.annotations.Nullable String text) {
        return Objects.requireNonNullElse(text, "?");
    }
}
