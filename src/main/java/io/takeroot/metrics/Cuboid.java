package io.takeroot.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sums by every combination of values of some dimensions that occurs: the answer to a
/// [CuboidQuery].
///
/// Kept by columns, because there may be very many cells. Cells are in no particular order;
/// metrics, spans and dimensions are in the order of the query. A dimension's values are sorted.
public final class Cuboid {
    private final CuboidQuery query;
    private final String sql;
    private final List<List<String>> values;
    private final int[][] codes;
    private final double[][] sums;
    private final double[][] rows;

    private Cuboid(Filling filling, List<List<String>> values, int[][] codes) {
        this.query = filling.query;
        this.sql = String.join(";\n\n", filling.sql) + ";\n";
        this.values = values;
        this.codes = codes;
        this.sums = trimmed(filling.sums, filling.cells);
        this.rows = trimmed(filling.rows, filling.cells);
    }

    public CuboidQuery query() {
        return query;
    }

    /// What was asked of the engine, as an analyst would run it.
    public String sql() {
        return sql;
    }

    /// How many combinations occur.
    public int cells() {
        return rows[0].length;
    }

    /// A dimension's values, sorted; rows without one are [Reading#NONE].
    public List<String> values(int dimension) {
        return values.get(dimension);
    }

    /// Of every cell the position of its value among [#values(int)]; a copy.
    public int[] codes(int dimension) {
        return codes[dimension].clone();
    }

    /// Of every cell a metric's sum over a span; of a count the rows, of an average the sum; 0
    /// where no row counts. A copy.
    public double[] sums(int metric, int span) {
        return sums[at(metric, span)].clone();
    }

    /// Of every cell the rows that count for a metric over a span; a copy.
    public double[] rows(int metric, int span) {
        return rows[at(metric, span)].clone();
    }

    private int at(int metric, int span) {
        return metric * query.spans().size() + span;
    }

    private static double[][] trimmed(double[][] columns, int cells) {
        return Arrays.stream(columns).map(c -> Arrays.copyOf(c, cells)).toArray(double[][]::new);
    }

    /// A cuboid in the making: cells come from one pass for each dataset and time column, and
    /// meet by their values.
    static final class Filling {
        private final CuboidQuery query;
        private final List<Map<String, Integer>> seen = new ArrayList<>();
        private final Map<List<Integer>, Integer> places = new HashMap<>();
        private final List<String> sql = new ArrayList<>();
        private int[][] codes;
        private double[][] sums;
        private double[][] rows;
        private int cells;

        Filling(CuboidQuery query) {
            this.query = query;
            query.by().forEach(dimension -> seen.add(new HashMap<>()));
            int columns = query.metrics().size() * query.spans().size();
            codes = new int[query.by().size()][64];
            sums = new double[columns][64];
            rows = new double[columns][64];
        }

        void asked(String statement) {
            sql.add(statement);
        }

        /// The place of a combination of values, made when it is new.
        int place(String[] combination) {
            var key = new Integer[combination.length];
            for (int i = 0; i < combination.length; i++) {
                var known = seen.get(i);
                key[i] = known.computeIfAbsent(combination[i], value -> known.size());
            }
            return places.computeIfAbsent(List.of(key), this::added);
        }

        private int added(List<Integer> key) {
            if (cells == rows[0].length) {
                codes = Arrays.stream(codes).map(Filling::longer).toArray(int[][]::new);
                sums = Arrays.stream(sums).map(Filling::longer).toArray(double[][]::new);
                rows = Arrays.stream(rows).map(Filling::longer).toArray(double[][]::new);
            }
            for (int i = 0; i < key.size(); i++) {
                codes[i][cells] = key.get(i);
            }
            return cells++;
        }

        private static int[] longer(int[] column) {
            return Arrays.copyOf(column, column.length * 2);
        }

        private static double[] longer(double[] column) {
            return Arrays.copyOf(column, column.length * 2);
        }

        void add(int metric, int span, int place, double sum, double count) {
            int at = metric * query.spans().size() + span;
            sums[at][place] += sum;
            rows[at][place] += count;
        }

        Cuboid cuboid() {
            var sorted = new ArrayList<List<String>>();
            var recoded = new int[codes.length][];
            for (int i = 0; i < codes.length; i++) {
                var known = seen.get(i);
                var names = known.keySet().stream().sorted().toList();
                var positions = new int[names.size()];
                for (int j = 0; j < names.size(); j++) {
                    positions[known.getOrDefault(names.get(j), 0)] = j;
                }
                recoded[i] = new int[cells];
                for (int c = 0; c < cells; c++) {
                    recoded[i][c] = positions[codes[i][c]];
                }
                sorted.add(names);
            }
            return new Cuboid(this, Collections.unmodifiableList(sorted), recoded);
        }
    }
}
