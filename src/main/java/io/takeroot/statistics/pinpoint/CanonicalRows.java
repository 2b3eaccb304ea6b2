package io.takeroot.statistics.pinpoint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Rows in ascending order of their codes, equal rows summed.
///
/// Equal rows are summed in the order of their figures: a sum of doubles depends on its order,
/// and the order of collection must not show.
final class CanonicalRows {

    private final int[][] codes;
    private final double[][] figures;

    CanonicalRows(int[][] codes, double[][] figures, int[] cardinalities) {
        var order = ordered(codes, figures, cardinalities);
        int kept = 0;
        var first = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || !same(codes, order[i - 1], order[i])) {
                first[kept++] = i;
            }
        }
        var starts = Arrays.copyOf(first, kept);
        this.codes = picked(codes, order, starts);
        this.figures = summed(figures, order, starts);
    }

    int[][] codes() {
        return codes;
    }

    double[][] figures() {
        return figures;
    }

    private static int[] ordered(int[][] codes, double[][] figures, int[] cardinalities) {
        var order = IntStream.range(0, figures[0].length).toArray();
        for (int d = codes.length - 1; d >= 0; d--) {
            order = counted(order, codes[d], cardinalities[d]);
        }
        var byFigures = byFigures(figures);
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && same(codes, order[from], order[to])) {
                to++;
            }
            if (to - from > 1) {
                var tied =
                        Arrays.stream(order, from, to)
                                .boxed()
                                .sorted(byFigures)
                                .mapToInt(Integer::intValue)
                                .toArray();
                System.arraycopy(tied, 0, order, from, tied.length);
            }
            from = to;
        }
        return order;
    }

    /// A stable counting sort by one column of codes.
    private static int[] counted(int[] order, int[] codes, int cardinality) {
        var next = new int[cardinality + 1];
        for (int row : order) {
            next[codes[row] + 1]++;
        }
        for (int code = 0; code < cardinality; code++) {
            next[code + 1] += next[code];
        }
        var sorted = new int[order.length];
        for (int row : order) {
            sorted[next[codes[row]]++] = row;
        }
        return sorted;
    }

    private static Comparator<Integer> byFigures(double[][] figures) {
        return (a, b) -> {
            int compared = 0;
            for (int column = 0; compared == 0 && column < figures.length; column++) {
                compared = Double.compare(figures[column][a], figures[column][b]);
            }
            return compared;
        };
    }

    private static boolean same(int[][] codes, int a, int b) {
        return Arrays.stream(codes).allMatch(column -> column[a] == column[b]);
    }

    private static int[][] picked(int[][] codes, int[] order, int[] starts) {
        return Arrays.stream(codes)
                .map(column -> Arrays.stream(starts).map(at -> column[order[at]]).toArray())
                .toArray(int[][]::new);
    }

    private static double[][] summed(double[][] figures, int[] order, int[] starts) {
        var sums = new double[figures.length][starts.length];
        for (int column = 0; column < figures.length; column++) {
            for (int leaf = 0; leaf < starts.length; leaf++) {
                int to = leaf + 1 < starts.length ? starts[leaf + 1] : order.length;
                for (int at = starts[leaf]; at < to; at++) {
                    sums[column][leaf] += figures[column][order[at]];
                }
            }
        }
        return sums;
    }
}
