package io.takeroot.allocation;

import io.takeroot.statistics.onebucket.BookedTotals;
import io.takeroot.statistics.onebucket.Commitment;
import io.takeroot.statistics.onebucket.ContractLine;
import io.takeroot.statistics.onebucket.Evidence;
import io.takeroot.statistics.onebucket.Part;
import io.takeroot.statistics.onebucket.SoldProduct;
import io.takeroot.statistics.onebucket.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// Puts the bookings of one rule, and all that is known of them, into the words of inference.
///
/// A booking whose lines say all of it teaches what is paid for a product. One whose lines say a
/// part is asked about for the rest alone, over the products that its lines do not name.
final class InferenceOrder {
    /// What there is to infer from.
    record Known(
            WeightTable usage, Map<String, Set<BigDecimal>> prices, Optional<WeightTable> mix) {}

    /// An account's month, and what is left to infer of each of its bookings.
    record Bucket(String account, int period, List<Booking> bookings) {}

    private final Method.Inferred method;
    private final KnownLines lines;
    private final Known known;
    private final List<io.takeroot.statistics.onebucket.Booking> bookings = new ArrayList<>();
    private final List<Usage> usage = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final Map<String, String> segments = new LinkedHashMap<>();
    private final List<ContractLine> contract = new ArrayList<>();
    private final Set<String> accounts = new HashSet<>();
    private int decimals;

    InferenceOrder(Method.Inferred method, KnownLines lines, Known known, int decimals) {
        this.method = method;
        this.lines = lines;
        this.known = known;
        this.decimals = decimals;
    }

    /// What inference is asked, all buckets together.
    BookedTotals totals(List<Bucket> buckets) {
        buckets.forEach(this::add);
        return new BookedTotals(
                products(),
                bookings,
                new Evidence(usage, commitments, segments, contract),
                decimals);
    }

    private void add(Bucket bucket) {
        boolean itemised = isItemised(bucket);
        var amount = amount(bucket, itemised);
        decimals = Splitting.scale(amount, decimals);
        bookings.add(
                new io.takeroot.statistics.onebucket.Booking(
                        bucket.account(), bucket.period(), amount));
        var said = new TreeSet<String>();
        bucket.bookings().forEach(b -> said.addAll(lines.amounts(b).keySet()));
        usage.addAll(usage(bucket, itemised ? Set.of() : said));
        if (itemised) {
            bucket.bookings().forEach(booking -> contract.addAll(contract(bucket, booking)));
        }
        if (accounts.add(bucket.account())) {
            addAccount(bucket.account(), bucket.bookings().getFirst());
        }
    }

    /// What is known of an account once and for all.
    private void addAccount(String account, Booking booking) {
        known.mix().ifPresent(mix -> commitments.addAll(mix(account, mix, booking)));
        method.segment()
                .flatMap(column -> Optional.ofNullable(booking.values().get(column)))
                .ifPresent(segment -> segments.put(account, segment));
    }

    private boolean isItemised(Bucket bucket) {
        return bucket.bookings().stream()
                .allMatch(b -> lines.has(b) && lines.rest(b).signum() == 0);
    }

    private BigDecimal amount(Bucket bucket, boolean itemised) {
        return bucket.bookings().stream()
                .map(b -> itemised ? b.total().orElseThrow() : lines.rest(b))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Usage> usage(Bucket bucket, Set<String> said) {
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

    private List<ContractLine> contract(Bucket bucket, Booking booking) {
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

    private List<SoldProduct> products() {
        var names = new TreeSet<String>();
        usage.forEach(used -> names.add(used.product()));
        commitments.forEach(mix -> names.add(mix.product()));
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

    static boolean isProduct(String name) {
        return !name.isBlank() && !name.equals(Part.OTHER);
    }
}
