package io.takeroot.allocation;

import io.takeroot.allocation.Piece.Ground;
import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.metrics.MetricQuery;
import io.takeroot.metrics.Metrics;
import io.takeroot.metrics.Reading;
import io.takeroot.statistics.onebucket.LargestRemainder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/// One run of an allocation over all bookings.
final class Splitting {
    private final Allocation allocation;
    private final FactsStore facts;
    private final Metrics metrics;
    private final FiscalCalendar calendar;
    private final int decimals;

    /// @param decimals of an amount in the bookings' currency
    Splitting(
            Allocation allocation,
            FactsStore facts,
            Metrics metrics,
            FiscalCalendar calendar,
            int decimals) {
        this.allocation = allocation;
        this.facts = facts;
        this.metrics = metrics;
        this.calendar = calendar;
        this.decimals = decimals;
    }

    /// The pieces of every booking, in the order of the bookings' ids.
    Outcome run() {
        var bookings = facts.bookings(allocation.booked(), carried());
        var pieces = new HashMap<Booking, List<Piece>>();
        var notes = new LinkedHashSet<String>();
        var totals = new ArrayList<Totals.Estimate>();
        for (var rule : allocation.rules()) {
            var mine = new ArrayList<Booking>();
            bookings.stream()
                    .filter(b -> b.total().isPresent())
                    .filter(b -> allocation.ruleOn(b.day()).filter(rule::equals).isPresent())
                    .forEach(mine::add);
            if (!mine.isEmpty()) {
                split(rule, mine, pieces, notes, totals);
            }
        }
        var all = bookings.stream().flatMap(booking -> of(booking, pieces).stream()).toList();
        return new Outcome(all, Totals.of(all, totals), List.copyOf(notes));
    }

    /// Never nothing: a booking of 0, of which no part is left to split, stays with its reason.
    private List<Piece> of(Booking booking, Map<Booking, List<Piece>> pieces) {
        var found = pieces.get(booking);
        if (found == null) {
            return List.of(withoutRule(booking));
        }
        return found.isEmpty()
                ? List.of(
                        Piece.notAllocated(
                                booking,
                                booking.total(),
                                allocation.ruleOn(booking.day()),
                                "nothing was booked: the total is 0"))
                : found;
    }

    private static Piece withoutRule(Booking booking) {
        if (booking.total().isEmpty()) {
            return Piece.notAllocated(
                    booking, Optional.empty(), Optional.empty(), "no amount is booked");
        }
        var reason =
                booking.day()
                        .map(day -> "no rule holds on " + day)
                        .orElse("the booking has no date, and the rules are dated");
        return Piece.notAllocated(booking, booking.total(), Optional.empty(), reason);
    }

    private void split(
            Rule rule,
            List<Booking> bookings,
            Map<Booking, List<Piece>> pieces,
            Set<String> notes,
            List<Totals.Estimate> totals) {
        var lines = new KnownLines(rule, rule.lines().map(this::table), bookings);
        if (rule.method() instanceof Method.Inferred inferred) {
            var inference =
                    new InferredSplit(allocation, rule, lines, decimals)
                            .run(bookings, inferred, evidence(inferred));
            pieces.putAll(inference.pieces());
            notes.addAll(inference.notes());
            totals.addAll(inference.totals());
            return;
        }
        var weighing = weighing(rule.method());
        for (var booking : bookings) {
            var all = new ArrayList<>(lines.pieces(booking));
            all.addAll(rest(booking, rule, lines, weighing));
            pieces.put(booking, all);
        }
    }

    /// What the known lines leave over, split by the rule.
    private List<Piece> rest(Booking booking, Rule rule, KnownLines lines, Weighing weighing) {
        var rest = lines.rest(booking);
        var doubt = lines.doubt(booking, rest);
        if (doubt.isPresent()) {
            return List.of(
                    Piece.notAllocated(booking, Optional.of(rest), Optional.of(rule), doubt.get()));
        }
        if (rest.signum() == 0 && lines.has(booking)) {
            return List.of();
        }
        return switch (weighing.of(booking)) {
            case Weighing.Answer.Unknown(String reason) ->
                    List.of(
                            Piece.notAllocated(
                                    booking, Optional.of(rest), Optional.of(rule), reason));
            case Weighing.Answer.Known(var weights) -> parts(booking, rule, rest, weights);
        };
    }

    private List<Piece> parts(
            Booking booking, Rule rule, BigDecimal rest, Map<String, BigDecimal> weights) {
        var products = weights.entrySet().stream().filter(w -> w.getValue().signum() > 0).toList();
        var numbers = products.stream().mapToDouble(w -> w.getValue().doubleValue()).toArray();
        var sum =
                products.stream().map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        var amounts = LargestRemainder.split(rest, numbers, scale(rest, decimals));
        var ground = Ground.of(rule, rule.method().word());
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < amounts.length; i++) {
            var product = products.get(i);
            pieces.add(
                    new Piece(
                            booking,
                            product.getKey(),
                            Optional.of(amounts[i]),
                            Basis.ALLOCATED,
                            Optional.empty(),
                            ground.weighing(product.getValue(), sum)));
        }
        return pieces;
    }

    /// An amount booked in fractions of a cent is split in those fractions.
    static int scale(BigDecimal amount, int decimals) {
        return Math.max(decimals, amount.stripTrailingZeros().scale());
    }

    private Weighing weighing(Method method) {
        return switch (method) {
            case Method.FixedShares fixed -> Weighing.fixed(fixed);
            case Method.ByWeight(var weights) -> Weighing.by(weights, table(weights));
            case Method.ByListPrice price ->
                    Weighing.byPrice(facts.prices(price.prices()), price, table(price.quantity()));
            case Method.Inferred ignored ->
                    throw new IllegalStateException("inference weighs all bookings at once");
        };
    }

    private InferenceOrder.Known evidence(Method.Inferred inferred) {
        return new InferenceOrder.Known(
                table(inferred.usage()),
                inferred.prices().map(facts::prices).orElseGet(Map::of),
                inferred.mix().map(this::table));
    }

    private WeightTable table(ProductAmounts amounts) {
        return WeightTable.of(amounts.matching(), calendar, facts.amounts(amounts));
    }

    private WeightTable table(Weights weights) {
        return switch (weights) {
            case Weights.OfDataset(var amounts) -> table(amounts);
            case Weights.OfMetric metric ->
                    WeightTable.of(metric.matching(), calendar, readings(metric));
        };
    }

    private List<FactsStore.Amount> readings(Weights.OfMetric weights) {
        var days = metrics.covered(List.of(weights.metric()));
        return days.map(span -> readings(weights, span)).orElseGet(List::of);
    }

    private List<FactsStore.Amount> readings(Weights.OfMetric weights, Period span) {
        var matched = List.copyOf(weights.matching().columns().values());
        var by = new ArrayList<>(matched);
        by.add(weights.product());
        var grain = weights.matching().per();
        var whole =
                grain.map(
                                g ->
                                        new Period(
                                                g.startOf(span.from(), calendar),
                                                g.periodOf(span.lastDay(), calendar).to()))
                        .orElse(span);
        var query = new MetricQuery(Set.of(weights.metric()), Slice.ALL, by, grain, whole);
        return metrics.read(query).readings().stream()
                .flatMap(reading -> amount(reading, weights, matched))
                .toList();
    }

    private static Stream<FactsStore.Amount> amount(
            Reading reading, Weights.OfMetric weights, List<String> matched) {
        SortedMap<String, String> values = reading.slice().conditions();
        var product = values.getOrDefault(weights.product(), Reading.NONE);
        var key = matched.stream().map(name -> values.getOrDefault(name, Reading.NONE)).toList();
        boolean named = !product.equals(Reading.NONE) && !key.contains(Reading.NONE);
        var day = weights.matching().per().map(any -> reading.period().from());
        return reading.value().stream()
                .filter(any -> named)
                .map(value -> new FactsStore.Amount(key, day, product, value));
    }

    /// The booked columns that rules match by, and those that rows carry.
    private Set<String> carried() {
        var names = new LinkedHashSet<String>();
        allocation.booked().account().ifPresent(names::add);
        for (var rule : allocation.rules()) {
            rule.lines().ifPresent(lines -> names.addAll(lines.matching().columns().keySet()));
            switch (rule.method()) {
                case Method.FixedShares ignored -> {}
                case Method.ByWeight(var weights) ->
                        names.addAll(weights.matching().columns().keySet());
                case Method.ByListPrice(var prices, var quantity) ->
                        names.addAll(quantity.matching().columns().keySet());
                case Method.Inferred inferred -> {
                    names.addAll(inferred.usage().matching().columns().keySet());
                    inferred.mix()
                            .ifPresent(mix -> names.addAll(mix.matching().columns().keySet()));
                    inferred.segment().ifPresent(names::add);
                }
            }
        }
        return names;
    }
}
