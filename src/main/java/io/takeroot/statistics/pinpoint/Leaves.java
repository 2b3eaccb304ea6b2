package io.takeroot.statistics.pinpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Collects the leaves of a [LeafCube], in any order; leaves of equal values are summed.
public final class Leaves {

    private final String[] dimensions;
    private final List<Map<String, Integer>> codings = new ArrayList<>();
    private final int[][] codes;
    private final double[][] figures;
    private int size;

    private Leaves(List<String> dimensions, int figures) {
        if (dimensions.isEmpty() || new HashSet<>(dimensions).size() < dimensions.size()) {
            throw new IllegalArgumentException(
                    "dimensions are " + dimensions + ", expected one or more, each once");
        }
        this.dimensions = dimensions.toArray(String[]::new);
        this.codes = new int[this.dimensions.length][16];
        this.figures = new double[figures][16];
        dimensions.forEach(dimension -> codings.add(new HashMap<>()));
    }

    /// For a metric that is a sum: revenue, signups.
    public static Leaves ofSum(List<String> dimensions) {
        return new Leaves(dimensions, 2);
    }

    /// For a metric that sums or counts rows of which there are few in a leaf, such as deals: the
    /// number of rows tells how much chance is in it.
    public static Leaves ofRows(List<String> dimensions) {
        return new Leaves(dimensions, 3);
    }

    /// For a metric that is a numerator by a denominator: win rate, stalls per viewer.
    public static Leaves ofRatio(List<String> dimensions) {
        return new Leaves(dimensions, 4);
    }

    /// For a ratio whose expectation is that of an earlier time's few rows, and as much chance as
    /// what was.
    public static Leaves ofRatioOfRows(List<String> dimensions) {
        return new Leaves(dimensions, 5);
    }

    /// A leaf of a sum: what was, and what was expected (a target, a forecast, the period
    /// before).
    ///
    /// @param values one per dimension, in the order of the dimensions
    /// @throws IllegalArgumentException when the number of values differs from the dimensions',
    ///     or
    ///     the metric is a ratio
    public Leaves add(List<String> values, double actual, double expected) {
        return put(values, new double[] {actual, expected});
    }

    /// A leaf of a sum of rows: what was, what was expected, and the rows behind both (those of
    /// the earlier time that the expectation was taken from).
    ///
    /// @throws IllegalArgumentException when the number of values differs from the dimensions',
    ///     or
    ///     the leaves are not [#ofRows]
    public Leaves add(List<String> values, double actual, double expected, double rows) {
        return put(values, new double[] {actual, expected, rows});
    }

    /// A leaf of a ratio: numerator and denominator as they were, and as they were expected.
    ///
    /// @throws IllegalArgumentException when the number of values differs from the dimensions',
    ///     or
    ///     the metric is a sum
    public Leaves add(List<String> values, Fraction actual, Fraction expected) {
        var row =
                new double[] {
                    actual.numerator(),
                    actual.denominator(),
                    expected.numerator(),
                    expected.denominator(),
                    actual.denominator() + expected.denominator()
                };
        return put(values, figures.length == 5 ? row : Arrays.copyOf(row, 4));
    }

    /// What a ratio is made of.
    public record Fraction(double numerator, double denominator) {}

    /// The cube of the leaves collected so far. Figures that are missing or infinite stay what
    /// they are; [Pinpoint#explain] refuses them.
    public LeafCube cube() {
        var words =
                codings.stream()
                        .map(
                                coding -> {
                                    var values = new String[coding.size()];
                                    coding.forEach((value, code) -> values[code] = value);
                                    return values;
                                })
                        .toArray(String[][]::new);
        return new LeafCube(
                dimensions,
                words,
                Arrays.stream(codes)
                        .map(column -> Arrays.copyOf(column, size))
                        .toArray(int[][]::new),
                Arrays.stream(figures)
                        .map(column -> Arrays.copyOf(column, size))
                        .toArray(double[][]::new));
    }

    private Leaves put(List<String> values, double[] row) {
        if (values.size() != dimensions.length || row.length != figures.length) {
            throw new IllegalArgumentException(
                    "leaf has "
                            + values.size()
                            + " values and "
                            + row.length
                            + " figures, expected "
                            + dimensions.length
                            + " and "
                            + figures.length);
        }
        if (size == figures[0].length) {
            Arrays.setAll(codes, d -> Arrays.copyOf(codes[d], size * 2));
            Arrays.setAll(figures, column -> Arrays.copyOf(figures[column], size * 2));
        }
        for (int d = 0; d < dimensions.length; d++) {
            var coding = codings.get(d);
            var known = coding.get(values.get(d));
            int code = known == null ? coding.size() : known;
            if (known == null) {
                coding.put(values.get(d), code);
            }
            codes[d][size] = code;
        }
        for (int column = 0; column < row.length; column++) {
            figures[column][size] = row[column];
        }
        size++;
        return this;
    }
}
