package io.takeroot.allocation;

import io.takeroot.allocation.Piece.Ground;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is known of the products of bookings under one rule: it comes first and is taken as it
/// is.
final class KnownLines {
    private final Rule rule;
    private final Optional<WeightTable> table;
    private final Map<WeightTable.Cell, Integer> bookings = new HashMap<>();

    KnownLines(Rule rule, Optional<WeightTable> table, List<Booking> mine) {
        this.rule = rule;
        this.table = table;
        table.ifPresent(
                known ->
                        mine.forEach(
                                booking ->
                                        known.cell(booking)
                                                .ifPresent(
                                                        cell ->
                                                                bookings.merge(
                                                                        cell, 1, Integer::sum))));
    }

    boolean has(Booking booking) {
        return !amounts(booking).isEmpty();
    }

    /// The known amounts by product; none when nobody can say which booking they belong to.
    SortedMap<String, BigDecimal> amounts(Booking booking) {
        return sharing(booking) > 1 ? new TreeMap<>() : all(booking);
    }

    BigDecimal sum(Booking booking) {
        return amounts(booking).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What they leave over of a booking that has a total.
    BigDecimal rest(Booking booking) {
        return booking.total().orElseThrow().subtract(sum(booking));
    }

    List<Piece> pieces(Booking booking) {
        var ground = Ground.of(rule, "known lines");
        return amounts(booking).entrySet().stream()
                .map(
                        line ->
                                new Piece(
                                        booking,
                                        line.getKey(),
                                        Optional.of(line.getValue()),
                                        Basis.MEASURED,
                                        Optional.empty(),
                                        ground))
                .toList();
    }

    /// Why the rest of a booking cannot be split; empty when it can.
    Optional<String> doubt(Booking booking, BigDecimal rest) {
        if (sharing(booking) > 1 && !all(booking).isEmpty()) {
            return Optional.of(
                    "%d bookings share the same known lines; match them by more columns"
                            .formatted(sharing(booking)));
        }
        var total = booking.total().orElse(BigDecimal.ZERO);
        return has(booking) && rest.signum() * total.signum() < 0
                ? Optional.of("the known lines say more than was booked")
                : Optional.empty();
    }

    private SortedMap<String, BigDecimal> all(Booking booking) {
        return table.map(known -> known.of(booking)).orElseGet(TreeMap::new);
    }

    private int sharing(Booking booking) {
        return table.flatMap(known -> known.cell(booking))
                .map(cell -> bookings.getOrDefault(cell, 0))
                .orElse(0);
    }
}
