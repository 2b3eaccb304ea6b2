package io.takeroot.metrics;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the engine answered, before periods, windows and totals are put together.
final class Cells {
    /// One aggregate.
    ///
    /// @param value of an average its sum; empty when no row counted
    /// @param n rows that counted
    record Cell(Optional<BigDecimal> value, long n) {
        static final Cell EMPTY = new Cell(Optional.empty(), 0);
    }

    private record Single(Part part, Optional<Window> window, Slice group, Period period) {}

    private record Folded(Part part, Slice group) {}

    private final Map<Part, Map<Slice, NavigableMap<LocalDate, Cell>>> buckets =
            new LinkedHashMap<>();
    private final Map<Single, Cell> singles = new HashMap<>();
    private final Map<Folded, NavigableMap<LocalDate, Cell>> folded = new HashMap<>();
    private final Set<Slice> groups = new LinkedHashSet<>();

    void addBucket(Part part, Slice group, LocalDate start, Cell cell) {
        groups.add(group);
        buckets.computeIfAbsent(part, key -> new LinkedHashMap<>())
                .computeIfAbsent(group, key -> new TreeMap<>())
                .put(start, cell);
    }

    void addSingle(Term.OfPart leaf, Slice group, Period period, Cell cell) {
        groups.add(group);
        singles.put(new Single(leaf.part(), leaf.window(), group, period), cell);
    }

    /// Every group seen that tells all these dimensions apart and lies inside the slice, with the
    /// slice's own dimensions left out.
    Set<Slice> groups(Collection<String> by, Slice inside) {
        var found = new LinkedHashSet<Slice>();
        for (var group : groups) {
            if (group.conditions().keySet().containsAll(by) && matches(group, inside)) {
                found.add(only(group, by));
            }
        }
        return found;
    }

    Cell single(Term.OfPart leaf, Slice group, Period period) {
        return singles.getOrDefault(
                new Single(leaf.part(), leaf.window(), group, period), Cell.EMPTY);
    }

    /// The additive part over all days from one up to but not including another.
    Cell sum(Part part, Slice group, LocalDate from, LocalDate to) {
        var days = folded.computeIfAbsent(new Folded(part, group), this::fold);
        if (!from.isBefore(to)) {
            return Cell.EMPTY;
        }
        return days.subMap(from, to).values().stream()
                .reduce(Cell.EMPTY, (left, right) -> merge(part.measure(), left, right));
    }

    private NavigableMap<LocalDate, Cell> fold(Folded wanted) {
        var measure = wanted.part().measure();
        var days = new TreeMap<LocalDate, Cell>();
        buckets.getOrDefault(wanted.part(), Map.of())
                .forEach(
                        (group, cells) -> {
                            if (matches(group, wanted.group())) {
                                cells.forEach(
                                        (day, cell) ->
                                                days.merge(
                                                        day, cell, (a, b) -> merge(measure, a, b)));
                            }
                        });
        return days;
    }

    private static Cell merge(Measure measure, Cell left, Cell right) {
        if (left.value().isEmpty() || right.value().isEmpty()) {
            return new Cell(left.value().or(right::value), Math.addExact(left.n(), right.n()));
        }
        var a = left.value().get();
        var b = right.value().get();
        var value =
                switch (measure) {
                    case Measure.Minimum() -> a.min(b);
                    case Measure.Maximum() -> a.max(b);
                    case Measure.Count() -> a.add(b);
                    case Measure.Sum() -> a.add(b);
                    case Measure.Average() -> a.add(b);
                    case Measure.Distinct() -> throw notAdditive(measure);
                    case Measure.Percentile ignored -> throw notAdditive(measure);
                    case Measure.Last() -> throw notAdditive(measure);
                };
        return new Cell(Optional.of(value), Math.addExact(left.n(), right.n()));
    }

    private static IllegalStateException notAdditive(Measure measure) {
        return new IllegalStateException(measure.word() + " cannot be put together from parts");
    }

    private static boolean matches(Slice group, Slice inside) {
        return group.conditions().entrySet().containsAll(inside.conditions().entrySet());
    }

    private static Slice only(Slice group, Collection<String> dimensions) {
        var kept = new TreeMap<String, String>();
        dimensions.forEach(d -> kept.put(d, group.conditions().getOrDefault(d, Reading.NONE)));
        return new Slice(kept);
    }
}
