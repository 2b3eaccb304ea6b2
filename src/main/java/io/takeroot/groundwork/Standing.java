package io.takeroot.groundwork;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How many foundations are in which state.
public record Standing(Map<FoundationState, Integer> counts) {
    public Standing {
        counts = Map.copyOf(counts);
    }

    public static Standing of(Collection<Entry> entries) {
        return new Standing(
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Entry::state,
                                        () -> new EnumMap<>(FoundationState.class),
                                        Collectors.collectingAndThen(
                                                Collectors.toList(), Standing::size))));
    }

    private static Integer size(Collection<Entry> entries) {
        return entries.size();
    }

    public int count(FoundationState state) {
        return counts.getOrDefault(state, 0);
    }

    /// All that are there or expected.
    public int expected() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The share that is agreed and fresh, 0..1; empty where nothing is expected.
    public Optional<Double> share() {
        return expected() == 0
                ? Optional.empty()
                : Optional.of((double) count(FoundationState.AGREED) / expected());
    }
}
