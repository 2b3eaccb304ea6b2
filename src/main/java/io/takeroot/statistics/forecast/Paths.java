package io.takeroot.statistics.forecast;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// Simulated futures of one series: each path holds a value per coming period. Never changes once
/// made.
public final class Paths {

    private final double[][] values;
    private final Odds odds;

    /// Takes the array over: the maker keeps no reference.
    Paths(double[][] values, Odds odds) {
        this.values = values;
        this.odds = odds;
    }

    /// The number of paths.
    public int count() {
        return values.length;
    }

    /// What the figure `ofPath` may come to.
    Outcome outcome(ToDoubleFunction<double[]> ofPath) {
        return Outcome.of(map(ofPath), odds);
    }

    /// `ofPath` of each path, in the order of simulation; each call gets its own copy.
    private double[] map(ToDoubleFunction<double[]> ofPath) {
        return Arrays.stream(values)
                .mapToDouble(path -> ofPath.applyAsDouble(path.clone()))
                .toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Paths that
                && Arrays.deepEquals(values, that.values)
                && odds.equals(that.odds);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }
}
