package io.takeroot.allocation;

import io.takeroot.allocation.Piece.Ground;
import io.takeroot.statistics.onebucket.BookedTotals;
import io.takeroot.statistics.onebucket.Commitment;
import io.takeroot.statistics.onebucket.ContractLine;
import io.takeroot.statistics.onebucket.Evidence;
import io.takeroot.statistics.onebucket.Inference;
import io.takeroot.statistics.onebucket.LargestRemainder;
import io.takeroot.statistics.onebucket.OneBucket;
import io.takeroot.statistics.onebucket.Part;
import io.takeroot.statistics.onebucket.ProductTotal;
import io.takeroot.statistics.onebucket.SoldProduct;
import io.takeroot.statistics.onebucket.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// Hands the bookings of one rule to inference, an account's month at a time, and puts what comes
/// back onto the bookings.
///
/// A booking whose lines say all of it teaches what is paid for a product. One whose lines say a
/// part is inferred for the rest alone, over the products that its lines do not name.
final class InferredSplit {
    /// What there is to infer from.
    record Known(
            WeightTable usage, Map<String, Set<BigDecimal>> prices, Optional<WeightTable> mix) {}

    /// @param totals how far each product's month may be off
    record Answer(
            Map<Booking, List<Piece>> pieces, List<String> notes, List<Totals.Estimate> totals) {}

    /// An account's month, and what is left to infer of each of its bookings.
    private record Bucket(String account, int period, List<Booking> bookings) {}

    private record Place(String account, int period) {}

    private static final String COMPANY = "company";

    private final Allocation allocation;
    private final Rule rule;
    private final Method.Inferred method;
    private final int decimals;

    InferredSplit(Allocation allocation, Rule rule, Method.Inferred method, int decimals) {
        this.allocation = allocation;
        this.rule = rule;
        this.method = method;
        this.decimals = decimals;
    }

    Answer run(List<Booking> bookings, KnownLines lines, Known known) {
        var pieces = new LinkedHashMap<Booking, List<Piece>>();
        var open = new ArrayList<Booking>();
        for (var booking : bookings) {
            var rest = rest(booking, lines);
            var doubt = lines.doubt(booking, rest);
            pieces.put(booking, new ArrayList<>(lines.pieces(booking)));
            if (doubt.isPresent()) {
                add(pieces, notAllocated(booking, rest, doubt.get()));
            } else {
                open.add(booking);
            }
        }
        var buckets = buckets(open);
        return switch (OneBucket.infer(totals(buckets, lines, known))) {
            case Inference.NotDefined(String reason) -> {
                open.stream()
                        .filter(booking -> rest(booking, lines).signum() != 0)
                        .forEach(b -> add(pieces, notAllocated(b, rest(b, lines), reason)));
                yield new Answer(pieces, List.of(), List.of());
            }
            case Inference.Inferred inferred -> {
                var byPlace = new HashMap<Place, List<Part>>();
                inferred.parts()
                        .forEach(
                                part ->
                                        byPlace.computeIfAbsent(
                                                        new Place(part.account(), part.period()),
                                                        any -> new ArrayList<>())
                                                .add(part));
                for (var bucket : buckets) {
                    var place = new Place(bucket.account(), bucket.period());
                    share(bucket, byPlace.getOrDefault(place, List.of()), lines, pieces);
                }
                yield new Answer(
                        pieces,
                        inferred.notes(),
                        inferred.totals().stream().map(InferredSplit::estimate).toList());
            }
        };
    }

    private static BigDecimal rest(Booking booking, KnownLines lines) {
        return booking.total().orElseThrow().subtract(lines.sum(booking));
    }

    private List<Bucket> buckets(List<Booking> open) {
        var buckets = new LinkedHashMap<Place, List<Booking>>();
        for (var booking : open) {
            buckets.computeIfAbsent(
                            new Place(account(booking), period(booking)), any -> new ArrayList<>())
                    .add(booking);
        }
        return buckets.entrySet().stream()
                .map(b -> new Bucket(b.getKey().account(), b.getKey().period(), b.getValue()))
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

    private BookedTotals totals(List<Bucket> buckets, KnownLines lines, Known known) {
        var bookings = new ArrayList<io.takeroot.statistics.onebucket.Booking>();
        var usage = new ArrayList<Usage>();
        var commitments = new LinkedHashMap<String, List<Commitment>>();
        var segments = new LinkedHashMap<String, String>();
        var contract = new ArrayList<ContractLine>();
        int scale = decimals;
        for (var bucket : buckets) {
            var first = bucket.bookings().getFirst();
            var account = bucket.account();
            boolean itemised = isItemised(bucket, lines);
            var amount = amount(bucket, lines, itemised);
            scale = Splitting.scale(amount, scale);
            bookings.add(
                    new io.takeroot.statistics.onebucket.Booking(account, bucket.period(), amount));
            var said = new TreeSet<String>();
            bucket.bookings().forEach(b -> said.addAll(lines.amounts(b).keySet()));
            usage.addAll(usage(bucket, known, itemised ? Set.of() : said));
            if (itemised) {
                bucket.bookings().forEach(b -> contract.addAll(contract(bucket, b, lines)));
            }
            known.mix().ifPresent(mix -> commitments.put(account, mix(account, mix, first)));
            method.segment()
                    .map(column -> first.values().get(column))
                    .ifPresent(segment -> segments.put(account, segment));
        }
        var mixes = commitments.values().stream().flatMap(List::stream).toList();
        return new BookedTotals(
                products(known, usage, mixes, contract, bookings),
                bookings,
                new Evidence(usage, mixes, segments, contract),
                scale);
    }

    private static boolean isItemised(Bucket bucket, KnownLines lines) {
        return bucket.bookings().stream()
                .allMatch(b -> lines.has(b) && rest(b, lines).signum() == 0);
    }

    private static BigDecimal amount(Bucket bucket, KnownLines lines, boolean itemised) {
        return bucket.bookings().stream()
                .map(b -> itemised ? b.total().orElseThrow() : rest(b, lines))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Usage> usage(Bucket bucket, Known known, Set<String> said) {
        return known.usage().of(bucket.bookings().getFirst()).entrySet().stream()
                .filter(used -> isProduct(used.getKey()) && used.getValue().signum() >= 0)
                .map(
                        used ->
                                new Usage(
                                        bucket.account(),
                                        bucket.period(),
                                        used.getKey(),
                                        said.contains(used.getKey())
                                                ? 0
                                                : used.getValue().doubleValue()))
                .toList();
    }

    private static List<ContractLine> contract(Bucket bucket, Booking booking, KnownLines lines) {
        return lines.amounts(booking).entrySet().stream()
                .filter(line -> isProduct(line.getKey()))
                .map(
                        line ->
                                new ContractLine(
                                        bucket.account(),
                                        bucket.period(),
                                        line.getKey(),
                                        line.getValue()))
                .toList();
    }

    private static List<Commitment> mix(String account, WeightTable mix, Booking booking) {
        return mix.of(booking).entrySet().stream()
                .filter(share -> isProduct(share.getKey()) && share.getValue().signum() >= 0)
                .map(s -> new Commitment(account, s.getKey(), s.getValue().doubleValue()))
                .toList();
    }

    private static List<SoldProduct> products(
            Known known,
            List<Usage> usage,
            List<Commitment> mixes,
            List<ContractLine> contract,
            List<io.takeroot.statistics.onebucket.Booking> bookings) {
        var names = new TreeSet<String>();
        usage.forEach(used -> names.add(used.product()));
        mixes.forEach(mix -> names.add(mix.product()));
        contract.forEach(line -> names.add(line.product()));
        int first =
                bookings.stream()
                        .mapToInt(io.takeroot.statistics.onebucket.Booking::period)
                        .min()
                        .orElse(0);
        return names.stream()
                .map(name -> new SoldProduct(name, price(known.prices(), name), first))
                .toList();
    }

    private static OptionalDouble price(Map<String, Set<BigDecimal>> prices, String product) {
        var found = prices.getOrDefault(product, Set.of());
        return found.size() == 1 && found.iterator().next().signum() > 0
                ? OptionalDouble.of(found.iterator().next().doubleValue())
                : OptionalDouble.empty();
    }

    private static boolean isProduct(String name) {
        return !name.isBlank() && !name.equals(Part.OTHER);
    }

    /// Puts the parts of an account's month onto its bookings: what belongs to no product by
    /// their
    /// size, the products in the same proportions on each.
    private void share(
            Bucket bucket, List<Part> parts, KnownLines lines, Map<Booking, List<Piece>> pieces) {
        var bookings =
                bucket.bookings().stream().filter(b -> rest(b, lines).signum() != 0).toList();
        if (bookings.isEmpty()) {
            return;
        }
        if (bookings.size() == 1 && !parts.isEmpty()) {
            parts.forEach(part -> add(pieces, piece(bookings.getFirst(), part, part.amount())));
            return;
        }
        var products = parts.stream().filter(part -> isProduct(part.product())).toList();
        var weights = products.stream().mapToDouble(p -> p.amount().abs().doubleValue()).toArray();
        var other = parts.stream().filter(part -> !isProduct(part.product())).findFirst();
        boolean known = java.util.Arrays.stream(weights).anyMatch(weight -> weight > 0);
        var others = others(other, bookings, lines);
        for (int i = 0; i < bookings.size(); i++) {
            var booking = bookings.get(i);
            var left = rest(booking, lines).subtract(others[i]);
            if (other.isPresent() && others[i].signum() != 0) {
                add(pieces, piece(booking, other.get(), others[i]));
            }
            if (left.signum() != 0 && known) {
                var shares = LargestRemainder.split(left, weights, Splitting.scale(left, decimals));
                for (int p = 0; p < shares.length; p++) {
                    add(pieces, piece(booking, products.get(p), shares[p]));
                }
            } else if (left.signum() != 0) {
                var reason = "the bookings of this account and month cancel each other out";
                add(pieces, notAllocated(booking, left, reason));
            }
        }
    }

    private BigDecimal[] others(Optional<Part> other, List<Booking> bookings, KnownLines lines) {
        var sizes =
                bookings.stream().mapToDouble(b -> rest(b, lines).abs().doubleValue()).toArray();
        var amount = other.map(Part::amount).orElse(BigDecimal.ZERO);
        return LargestRemainder.split(amount, sizes, Splitting.scale(amount, decimals));
    }

    /// The part's range goes along in proportion.
    private Piece piece(Booking booking, Part part, BigDecimal amount) {
        double share =
                part.amount().signum() == 0
                        ? 0
                        : amount.doubleValue() / part.amount().doubleValue();
        var range =
                new Piece.Range(
                        cents(Math.min(part.low90() * share, part.high90() * share)),
                        cents(Math.max(part.low90() * share, part.high90() * share)));
        return new Piece(
                booking,
                isProduct(part.product()) ? part.product() : Piece.OTHER,
                Optional.of(amount),
                Basis.INFERRED,
                Optional.of(range),
                Ground.of(rule, part.rung().words()));
    }

    private BigDecimal cents(double amount) {
        return BigDecimal.valueOf(amount).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    private Piece notAllocated(Booking booking, BigDecimal amount, String reason) {
        return Piece.notAllocated(booking, Optional.of(amount), Optional.of(rule), reason);
    }

    private static Totals.Estimate estimate(ProductTotal total) {
        double amount = total.amount().doubleValue();
        return new Totals.Estimate(
                month(total.period()),
                isProduct(total.product()) ? total.product() : Piece.OTHER,
                BigDecimal.valueOf(Math.max(0, amount - total.low90()))
                        .setScale(2, RoundingMode.HALF_EVEN),
                BigDecimal.valueOf(Math.max(0, total.high90() - amount))
                        .setScale(2, RoundingMode.HALF_EVEN));
    }

    private static void add(Map<Booking, List<Piece>> pieces, Piece piece) {
        pieces.computeIfAbsent(piece.booking(), any -> new ArrayList<>()).add(piece);
    }
}
