package io.takeroot.kernel;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A set of `dimension = value` conditions that all hold; the empty slice is everything.
public record Slice(SortedMap<String, String> conditions) {
    public static final Slice ALL = new Slice(new TreeMap<>());

    public Slice {
        conditions = Collections.unmodifiableSortedMap(new TreeMap<>(conditions));
    }

    public static Slice of(String dimension, String value) {
        return new Slice(new TreeMap<>(Map.of(dimension, value)));
    }

    public static Slice of(Map<String, String> conditions) {
        return new Slice(new TreeMap<>(conditions));
    }

    public boolean isAll() {
        return conditions.isEmpty();
    }

    /// Both slices' conditions; the other's win where both name a dimension.
    public Slice and(Slice other) {
        var both = new TreeMap<>(conditions);
        both.putAll(other.conditions);
        return new Slice(both);
    }

    /// In words: `product = GTX Pro, region = East`, or `everything`.
    public String words() {
        if (isAll()) {
            return "everything";
        }
        return conditions.entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(Collectors.joining(", "));
    }
}
