package io.takeroot.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Works an invented tree's figures out from the bottom up.
///
/// @param periods of the history
/// @param seed of all shocks: the same tree comes out the same but for what is moved
record InventedFigures(int periods, long seed) {
    /// Before the first period shown, so that what follows has something to follow.
    private static final int BEFORE = 30;

    private static final int YEAR = 12;

    /// A metric's own figures are multiplied by `factor` from one period to another.
    record Move(String name, double factor, int from, int to) {}

    Map<String, double[]> of(InventedMetric root, List<Move> moves) {
        var figures = new HashMap<String, double[]>();
        work(root, moves, figures);
        var shown = new HashMap<String, double[]>();
        figures.forEach(
                (name, values) ->
                        shown.put(
                                name,
                                java.util.Arrays.copyOfRange(values, BEFORE, BEFORE + periods)));
        return shown;
    }

    private double[] work(InventedMetric metric, List<Move> moves, Map<String, double[]> figures) {
        var parts = metric.parts().stream().map(part -> work(part, moves, figures)).toList();
        var own = own(metric, moves);
        var values = new double[BEFORE + periods];
        for (int t = 0; t < values.length; t++) {
            values[t] = own[t] * made(metric, parts, t);
        }
        figures.put(metric.name(), values);
        return values;
    }

    private static double made(InventedMetric metric, List<double[]> parts, int t) {
        return switch (metric.kind()) {
            case BY_ITSELF -> metric.level();
            case SUM -> parts.stream().mapToDouble(part -> part[t]).sum();
            case DIFFERENCE -> parts.get(0)[t] - parts.get(1)[t];
            case PRODUCT -> parts.get(0)[t] * parts.get(1)[t];
            case RATIO -> parts.get(0)[t] / parts.get(1)[t];
            case MARGIN_PER_HEAD -> (parts.get(0)[t] - parts.get(1)[t]) / parts.get(2)[t];
            case FOLLOWS -> followed(metric, parts, t);
        };
    }

    private static double followed(InventedMetric metric, List<double[]> parts, int t) {
        double value = metric.level();
        for (int i = 0; i < parts.size(); i++) {
            double then = parts.get(i)[Math.max(0, t - metric.lags().get(i))];
            value *=
                    Math.pow(
                            Math.max(then, 1e-9) / metric.parts().get(i).level(),
                            metric.pulls().get(i));
        }
        return value;
    }

    private double[] own(InventedMetric metric, List<Move> moves) {
        var random = new Random(seed ^ metric.name().hashCode() * 0x9E3779B97F4A7C15L);
        var course = metric.course();
        var own = new double[BEFORE + periods];
        double shock = 0;
        for (int t = 0; t < own.length; t++) {
            shock = course.memory() * shock + course.noise() * shock(random, course.heavy());
            double wave =
                    course.season() * Math.sin(2 * Math.PI * ((double) t / YEAR + course.phase()));
            own[t] = Math.exp(course.trend() * t / own.length + wave + shock);
        }
        for (var move : moves) {
            if (move.name().equals(metric.name())) {
                for (int t = move.from(); t <= move.to(); t++) {
                    own[BEFORE + t] *= move.factor();
                }
            }
        }
        return own;
    }

    /// Heavy: Student's t with 4 degrees of freedom, at the same variance.
    private static double shock(Random random, boolean heavy) {
        double normal = random.nextGaussian();
        if (!heavy) {
            return normal;
        }
        double squares = 0;
        for (int i = 0; i < 4; i++) {
            double other = random.nextGaussian();
            squares += other * other;
        }
        return normal / Math.sqrt(squares / 4) / Math.sqrt(2);
    }

    static double last(Map<String, double[]> figures, InventedMetric metric) {
        var values = Objects.requireNonNull(figures.get(metric.name()));
        return values[values.length - 1];
    }
}
