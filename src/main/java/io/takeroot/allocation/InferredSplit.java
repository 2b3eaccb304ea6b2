package io.takeroot.allocation;

import io.takeroot.allocation.Piece.Ground;
import io.takeroot.statistics.onebucket.Inference;
import io.takeroot.statistics.onebucket.LargestRemainder;
import io.takeroot.statistics.onebucket.OneBucket;
import io.takeroot.statistics.onebucket.Part;
import io.takeroot.statistics.onebucket.ProductTotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hands the bookings of one rule to inference, an account's month at a time, and puts what comes
/// back onto the bookings.
final class InferredSplit {
    /// @param totals how far each product's month may be off
    record Answer(
            Map<Booking, List<Piece>> pieces, List<String> notes, List<Totals.Estimate> totals) {}

    private record Place(String account, int period) {}

    private static final String COMPANY = "company";

    private final Allocation allocation;
    private final Rule rule;
    private final KnownLines lines;
    private final int decimals;
    private final Map<Booking, List<Piece>> pieces = new LinkedHashMap<>();

    InferredSplit(Allocation allocation, Rule rule, KnownLines lines, int decimals) {
        this.allocation = allocation;
        this.rule = rule;
        this.lines = lines;
        this.decimals = decimals;
    }

    Answer run(List<Booking> bookings, Method.Inferred method, InferenceOrder.Known known) {
        var open = new ArrayList<Booking>();
        for (var booking : bookings) {
            pieces.put(booking, new ArrayList<>(lines.pieces(booking)));
            var doubt = lines.doubt(booking, lines.rest(booking));
            doubt.ifPresentOrElse(reason -> setAside(booking, reason), () -> open.add(booking));
        }
        var buckets = buckets(open);
        var order = new InferenceOrder(method, lines, known, decimals);
        return switch (OneBucket.infer(order.totals(buckets))) {
            case Inference.NotDefined(String reason) -> {
                open.stream()
                        .filter(booking -> lines.rest(booking).signum() != 0)
                        .forEach(booking -> setAside(booking, reason));
                yield new Answer(pieces, List.of(), List.of());
            }
            case Inference.Inferred inferred -> {
                share(buckets, inferred.parts());
                yield new Answer(
                        pieces,
                        inferred.notes(),
                        inferred.totals().stream().map(InferredSplit::estimate).toList());
            }
        };
    }

    private List<InferenceOrder.Bucket> buckets(List<Booking> open) {
        var buckets = new LinkedHashMap<Place, List<Booking>>();
        for (var booking : open) {
            buckets.computeIfAbsent(
                            new Place(account(booking), period(booking)), any -> new ArrayList<>())
                    .add(booking);
        }
        return buckets.entrySet().stream()
                .map(
                        b ->
                                new InferenceOrder.Bucket(
                                        b.getKey().account(), b.getKey().period(), b.getValue()))
                .toList();
    }

    private String account(Booking booking) {
        return allocation
                .booked()
                .account()
                .map(column -> booking.values().getOrDefault(column, ""))
                .orElse(COMPANY);
    }

    /// Months counted from the year 0; bookings without a date are one period.
    private static int period(Booking booking) {
        return booking.day().map(day -> day.getYear() * 12 + day.getMonthValue() - 1).orElse(0);
    }

    private static LocalDate month(int period) {
        return LocalDate.of(Math.floorDiv(period, 12), Math.floorMod(period, 12) + 1, 1);
    }

    private void share(List<InferenceOrder.Bucket> buckets, List<Part> parts) {
        var byPlace = new HashMap<Place, List<Part>>();
        parts.forEach(
                part ->
                        byPlace.computeIfAbsent(
                                        new Place(part.account(), part.period()),
                                        any -> new ArrayList<>())
                                .add(part));
        for (var bucket : buckets) {
            var open = bucket.bookings().stream().filter(b -> lines.rest(b).signum() != 0).toList();
            var place = new Place(bucket.account(), bucket.period());
            var mine = byPlace.getOrDefault(place, List.of());
            if (open.size() == 1 && !mine.isEmpty()) {
                mine.forEach(part -> add(piece(open.getFirst(), part, part.amount())));
            } else if (!open.isEmpty()) {
                shareOut(open, mine);
            }
        }
    }

    /// Puts the parts of an account's month onto its bookings: what belongs to no product by
    /// their size, the products in the same proportions on each.
    private void shareOut(List<Booking> bookings, List<Part> parts) {
        var products = parts.stream().filter(p -> InferenceOrder.isProduct(p.product())).toList();
        var other = parts.stream().filter(p -> !products.contains(p)).findFirst();
        var others = others(other, bookings);
        for (int i = 0; i < bookings.size(); i++) {
            var booking = bookings.get(i);
            var left = lines.rest(booking).subtract(others[i]);
            if (other.isPresent() && others[i].signum() != 0) {
                add(piece(booking, other.get(), others[i]));
            }
            if (left.signum() != 0) {
                products(booking, left, products);
            }
        }
    }

    private void products(Booking booking, BigDecimal left, List<Part> products) {
        var weights = products.stream().mapToDouble(p -> p.amount().abs().doubleValue()).toArray();
        if (Arrays.stream(weights).noneMatch(weight -> weight > 0)) {
            add(
                    Piece.notAllocated(
                            booking,
                            Optional.of(left),
                            Optional.of(rule),
                            "the bookings of this account and month cancel each other out"));
            return;
        }
        var shares = LargestRemainder.split(left, weights, Splitting.scale(left, decimals));
        for (int i = 0; i < shares.length; i++) {
            add(piece(booking, products.get(i), shares[i]));
        }
    }

    private BigDecimal[] others(Optional<Part> other, List<Booking> bookings) {
        var sizes = bookings.stream().mapToDouble(b -> lines.rest(b).abs().doubleValue()).toArray();
        var amount = other.map(Part::amount).orElse(BigDecimal.ZERO);
        return LargestRemainder.split(amount, sizes, Splitting.scale(amount, decimals));
    }

    /// The part's range goes along in proportion, and holds the amount to the last cent.
    private Piece piece(Booking booking, Part part, BigDecimal amount) {
        double share =
                part.amount().signum() == 0
                        ? 0
                        : amount.doubleValue() / part.amount().doubleValue();
        var one = cents(part.low90() * share);
        var other = cents(part.high90() * share);
        var range = new Piece.Range(one.min(other).min(amount), one.max(other).max(amount));
        return new Piece(
                booking,
                InferenceOrder.isProduct(part.product()) ? part.product() : Piece.OTHER,
                Optional.of(amount),
                Basis.INFERRED,
                Optional.of(range),
                Ground.of(rule, part.rung().words()));
    }

    private BigDecimal cents(double amount) {
        return BigDecimal.valueOf(amount).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /// Leaves what lines do not say of a booking unallocated.
    private void setAside(Booking booking, String reason) {
        add(
                Piece.notAllocated(
                        booking, Optional.of(lines.rest(booking)), Optional.of(rule), reason));
    }

    private static Totals.Estimate estimate(ProductTotal total) {
        double amount = total.amount().doubleValue();
        return new Totals.Estimate(
                month(total.period()),
                InferenceOrder.isProduct(total.product()) ? total.product() : Piece.OTHER,
                BigDecimal.valueOf(Math.max(0, amount - total.low90()))
                        .setScale(2, RoundingMode.HALF_EVEN),
                BigDecimal.valueOf(Math.max(0, total.high90() - amount))
                        .setScale(2, RoundingMode.HALF_EVEN));
    }

    private void add(Piece piece) {
        pieces.computeIfAbsent(piece.booking(), any -> new ArrayList<>()).add(piece);
    }
}
