package io.takeroot.statistics.causechain;

import io.takeroot.statistics.Series;
import java.util.List;

/// A metric of a tree with its history.
///
/// @param name unlike any other of the tree
/// @param history up to the period that is judged, which is the last; all of a tree are equally
///     long
public record TreeMetric(
        String name, Composition composition, List<TreeMetric> parts, Series history) {
    public TreeMetric {
        parts = List.copyOf(parts);
        if (parts.size() != composition.size()) {
            throw new IllegalArgumentException(
                    name + " has " + parts.size() + " parts, expected " + composition.size());
        }
    }
}
