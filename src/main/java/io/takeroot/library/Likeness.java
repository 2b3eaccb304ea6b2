package io.takeroot.library;

import io.takeroot.deals.Deal;
import io.takeroot.deals.Outcome;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// When two deals count as alike, in steps from the strictest to the coarsest.
///
/// All compare the product, the segment, the stage, a band of the size, a band of the age from
/// opening to closing, and the seller or a band of sellers. Bands are parts of equal number: a
/// value lies in the band of as many cut points as are not above it, and the k-th cut point of
/// m bands over n sorted values is the value at the place floor(n k / m), from 0. What is
/// unknown is a band of its own.
///
/// Stages of which all closed deals were won, or all lost, are one: in most data the stage of a
/// closed deal is its outcome in another word, and deals that are alike in that cannot be
/// compared. Who used the asset has no part in it, so that an asset without influence shows
/// none.
///
/// @param bands into how many sizes and ages are cut
/// @param sameSeller whether the seller is the same; else a third of all sellers by the number of
///     their deals
record Likeness(int bands, boolean sameSeller) {
    /// The strictest first.
    static final List<Likeness> STEPS =
            List.of(new Likeness(3, true), new Likeness(2, true), new Likeness(2, false));

    private static final int THIRDS = 3;
    private static final int SELLER_BANDS = 3;

    /// Deals that are alike have equal names; a function over these deals.
    Function<Deal, String> over(Collection<Deal> deals) {
        var sizes = cuts(values(deals, Likeness::size), bands);
        var ages = cuts(values(deals, Likeness::age), bands);
        var sellers = sellers(deals);
        var stages = openStages(deals);
        return deal ->
                String.join(
                        "|",
                        said(deal.product()),
                        said(deal.segment()),
                        stage(deal, stages),
                        band(size(deal), sizes),
                        band(age(deal), ages),
                        sellers.apply(said(deal.seller())));
    }

    /// What alike means among these deals.
    String words(Collection<Deal> deals) {
        boolean staged = !openStages(deals).isEmpty();
        var part = bands == THIRDS ? "third" : "half";
        return sameSeller
                ? "the same product, segment%s and seller, and the same %s of size and of age"
                        .formatted(staged ? ", stage" : "", part)
                : "the same product%s, the same %s of size and of age, and sellers of the same third by number of deals"
                        .formatted(staged ? ", segment and stage" : " and segment", part);
    }

    private static String stage(Deal deal, Set<String> open) {
        var stage = deal.stage();
        return stage == null ? "?" : open.contains(stage) ? "in " + stage : "";
    }

    /// Stages with which some of the closed deals were won and others lost.
    private static Set<String> openStages(Collection<Deal> deals) {
        var open = stages(deals, Outcome.WON);
        open.retainAll(stages(deals, Outcome.LOST));
        return open;
    }

    private static Set<String> stages(Collection<Deal> deals, Outcome outcome) {
        return deals.stream()
                .filter(deal -> deal.outcome() == outcome)
                .flatMap(deal -> Optional.ofNullable(deal.stage()).stream())
                .collect(Collectors.toCollection(HashSet::new));
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
