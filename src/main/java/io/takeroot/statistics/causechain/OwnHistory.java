package io.takeroot.statistics.causechain;

import io.takeroot.statistics.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The history of a metric's own part up to a period: logarithms of factors, or amounts.
final class OwnHistory {
    private static final int LEAST_DEGREES = 5;
    private static final int SEASONS = 3;

    private final TreeMetric metric;
    private final Composition composition;
    private final List<Integer> kept;
    private final boolean factor;
    private final double[] values;

    /// @param kept the parts that the composition still has
    OwnHistory(TreeMetric metric, Composition composition, List<Integer> kept, int at) {
        this.metric = metric;
        this.composition = composition;
        this.kept = kept;
        var figures = Arrays.copyOf(metric.history().values(), at + 1);
        var given = new double[at + 1];
        for (int t = 0; t <= at; t++) {
            given[t] = isLeaf() ? 0 : given(t);
        }
        this.factor = isFactor(figures, given);
        this.values = new double[at + 1];
        for (int t = 0; t <= at; t++) {
            values[t] =
                    factor
                            ? StrictMath.log(isLeaf() ? figures[t] : figures[t] / given[t])
                            : figures[t] - given[t];
        }
    }

    private double given(int t) {
        var parts = new double[kept.size()];
        for (int i = 0; i < parts.length; i++) {
            int then = t - composition.lag(i);
            parts[i] =
                    then < 0
                            ? Double.NaN
                            : metric.parts().get(kept.get(i)).history().values()[then];
        }
        return composition.of(parts);
    }

    private boolean isFactor(double[] figures, double[] given) {
        if (!OwnPart.multiplies(composition)) {
            return false;
        }
        for (int t = 0; t < figures.length; t++) {
            if (figures[t] <= 0 || (!isLeaf() && given[t] <= 0)) {
                return false;
            }
        }
        return true;
    }

    boolean isLeaf() {
        return composition instanceof Composition.Leaf;
    }

    boolean factor() {
        return factor;
    }

    /// Whether the period judged has an own part; what is driven has one only as a factor.
    boolean isDefined() {
        return Double.isFinite(values[values.length - 1])
                && (factor || !(composition instanceof Composition.Driven));
    }

    /// The metric's figure, given what its parts give and its own part as kept here.
    double value(double parts, double own) {
        if (isLeaf()) {
            return factor ? StrictMath.exp(own) : own;
        }
        return factor ? parts * StrictMath.exp(own) : parts + own;
    }

    double[] values() {
        return values.clone();
    }

    int season() {
        return metric.history().season();
    }

    /// Degrees of freedom that a spread learned from all but the last `back` periods has: fewer
    /// where the changes, apart from those that come each year, have had heavy tails; as many as
    /// Student's t has for their kurtosis.
    int degrees(int back) {
        var changes = changes(values.length - back);
        int degrees = changes.length - LEAST_DEGREES;
        double excess = excessKurtosis(changes);
        if (excess > 0) {
            degrees = Math.min(degrees, (int) Math.round(4 + 6 / excess));
        }
        return Math.max(LEAST_DEGREES, degrees);
    }

    private double[] changes(int length) {
        var changes = new double[length];
        Arrays.fill(changes, Double.NaN);
        for (int t = 1; t < length; t++) {
            changes[t] = values[t] - values[t - 1];
        }
        if (length >= SEASONS * season()) {
            var usual = usual(changes);
            for (int t = 0; t < length; t++) {
                changes[t] -= usual[t % season()];
            }
        }
        return Arrays.stream(changes).filter(Double::isFinite).toArray();
    }

    /// The median change of each time of the year.
    private double[] usual(double[] changes) {
        var usual = new double[season()];
        for (int phase = 0; phase < usual.length; phase++) {
            var alike = new ArrayList<Double>();
            for (int t = phase; t < changes.length; t += usual.length) {
                if (Double.isFinite(changes[t])) {
                    alike.add(changes[t]);
                }
            }
            usual[phase] =
                    alike.isEmpty()
                            ? 0
                            : Quantiles.median(alike.stream().mapToDouble(d -> d).toArray());
        }
        return usual;
    }

    private static double excessKurtosis(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = 0;
        double fourths = 0;
        for (double value : values) {
            double square = (value - mean) * (value - mean);
            squares += square;
            fourths += square * square;
        }
        return squares == 0 ? 0 : fourths * values.length / (squares * squares) - 3;
    }
}
