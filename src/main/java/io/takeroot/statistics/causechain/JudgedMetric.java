package io.takeroot.statistics.causechain;

import java.util.List;

/// A metric of a tree in the period that is judged; of a driver, in the period that tells.
///
/// @param name unlike any other of the tree
/// @param actual NaN when it cannot be known
/// @param expected NaN when it cannot be known
/// @param spread one standard deviation of what its parts do not explain, in the metric's own
///     unit; NaN when nobody knows, to take that of the tree's other metrics
/// @param degrees of freedom of the spread: few when it was learned from few periods or from ones
///     with wild shocks; 0 when it is known for certain
public record JudgedMetric(
        String name,
        Composition composition,
        List<JudgedMetric> parts,
        double actual,
        double expected,
        double spread,
        int degrees) {
    public JudgedMetric {
        parts = List.copyOf(parts);
        if (parts.size() != composition.size()) {
            throw new IllegalArgumentException(
                    name + " has " + parts.size() + " parts, expected " + composition.size());
        }
        if (spread < 0) {
            throw new IllegalArgumentException("spread is " + spread + ", expected 0 or more");
        }
    }

    boolean isReadable() {
        return Double.isFinite(actual) && Double.isFinite(expected);
    }

    double gap() {
        return actual - expected;
    }
}
