package io.takeroot.statistics.pinpoint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The finest sums at hand, in memory: each leaf has a value in every dimension, and what was and
/// what was expected of it.
///
/// A cube is in one canonical order (dimensions by name, values and leaves ascending, leaves of
/// equal values merged), so that what is computed from it does not depend on the order in which
/// it was collected, to the last bit. Made by [Leaves]; about 4 bytes per leaf and dimension and
/// 8 per figure.
public final class LeafCube implements Cuboids {

    private final String[] dimensions;
    private final String[][] values;
    private final int[][] codes;
    private final double[][] figures;

    /// `codes` and `figures` by column. Figures are 2 (actual, expected) for a sum, 3 for one
    /// of counted rows, 4 (numerator, denominator, expected numerator, expected denominator)
    /// for a ratio.
    LeafCube(String[] dimensions, String[][] values, int[][] codes, double[][] figures) {
        var names = rank(dimensions);
        this.dimensions = pick(dimensions, names);
        this.values = new String[names.length][];
        var coded = new int[names.length][];
        for (int d = 0; d < names.length; d++) {
            var order = rank(values[names[d]]);
            this.values[d] = pick(values[names[d]], order);
            coded[d] = recoded(codes[names[d]], order);
        }
        var rows = new CanonicalRows(coded, figures, lengths(this.values));
        this.codes = rows.codes();
        this.figures = rows.figures();
    }

    @Override
    public List<String> dimensions() {
        return List.of(dimensions);
    }

    @Override
    public long leaves() {
        return size();
    }

    /// The sums over the other dimensions; this cube itself when all of its dimensions are asked
    /// for.
    ///
    /// @throws IllegalArgumentException for a dimension that is not there, or none at all
    @Override
    public LeafCube over(List<String> wanted) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("no dimension to sum by");
        }
        var at = wanted.stream().distinct().mapToInt(this::position).sorted().toArray();
        if (at.length == dimensions.length) {
            return this;
        }
        return new LeafCube(
                pick(dimensions, at),
                Arrays.stream(at).mapToObj(d -> values[d]).toArray(String[][]::new),
                Arrays.stream(at).mapToObj(d -> codes[d]).toArray(int[][]::new),
                figures);
    }

    /// How many leaves there are.
    public int size() {
        return figures[0].length;
    }

    /// Whether the metric is a ratio; else it is a sum.
    public boolean isRatio() {
        return figures.length >= 4;
    }

    /// Whether it is known how many rows stand behind each leaf.
    boolean countsRows() {
        return figures.length % 2 == 1;
    }

    /// The dimensions that have more than one value.
    List<String> varied() {
        return IntStream.range(0, dimensions.length)
                .filter(d -> values[d].length > 1)
                .mapToObj(d -> dimensions[d])
                .toList();
    }

    int width() {
        return dimensions.length;
    }

    int values(int dimension) {
        return values[dimension].length;
    }

    int[] codes(int dimension) {
        return codes[dimension];
    }

    double[] figures(int column) {
        return figures[column];
    }

    Element.Coordinate coordinate(int dimension, int leaf) {
        return new Element.Coordinate(
                dimensions[dimension], values[dimension][codes[dimension][leaf]]);
    }

    private int position(String dimension) {
        int at = Arrays.binarySearch(dimensions, dimension);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "no dimension " + dimension + " among " + dimensions());
        }
        return at;
    }

    private static int[] lengths(String[][] values) {
        return Arrays.stream(values).mapToInt(column -> column.length).toArray();
    }

    private static int[] rank(String[] words) {
        return IntStream.range(0, words.length)
                .boxed()
                .sorted((a, b) -> words[a].compareTo(words[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static String[] pick(String[] words, int[] order) {
        return Arrays.stream(order).mapToObj(at -> words[at]).toArray(String[]::new);
    }

    private static int[] recoded(int[] codes, int[] order) {
        var place = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            place[order[rank]] = rank;
        }
        return Arrays.stream(codes).map(code -> place[code]).toArray();
    }
}
