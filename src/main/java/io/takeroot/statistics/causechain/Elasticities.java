package io.takeroot.statistics.causechain;

import io.takeroot.statistics.numeric.LeastSquares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Learns how strongly a metric follows its drivers, from what was said and from the history.
///
/// Period-to-period changes of logarithms are regressed on those of all drivers at their lags,
/// so that neither a level nor a trend in common counts. What was said of an elasticity counts
/// as its error allows (a normal prior); where nothing was said, most are taken to lie within 1
/// of 0, so that a short, noisy history makes no strong claim.
final class Elasticities {
    private static final Elasticity UNKNOWN = new Elasticity(0, 1);
    private static final double LEAST_ERROR = 1e-6;
    private static final int LEAST_PER_SLOPE = 4;

    private final Composition.Driven driven;
    private final TreeMetric metric;
    private final List<Elasticity> said;

    private Elasticities(Composition.Driven driven, TreeMetric metric) {
        this.driven = driven;
        this.metric = metric;
        this.said =
                driven.drives().stream().map(drive -> drive.elasticity().orElse(UNKNOWN)).toList();
    }

    /// @param last the last period that may be learned from
    static Composition.Driven learned(Composition.Driven driven, TreeMetric metric, int last) {
        var learned = new Elasticities(driven, metric).learned(last);
        var drives = new ArrayList<Drive>();
        for (int i = 0; i < learned.size(); i++) {
            drives.add(new Drive(driven.lag(i), Optional.of(learned.get(i))));
        }
        return new Composition.Driven(drives);
    }

    private List<Elasticity> learned(int last) {
        var rows = new ArrayList<double[]>();
        var changes = new ArrayList<Double>();
        for (int t = 1; t <= last; t++) {
            var row = row(t);
            double change = change(metric, t);
            if (Double.isFinite(change) && Arrays.stream(row).allMatch(Double::isFinite)) {
                rows.add(row);
                changes.add(change);
            }
        }
        return rows.size() < LEAST_PER_SLOPE * (said.size() + 1)
                ? said
                : fitted(centred(rows), changes.stream().mapToDouble(d -> d).toArray());
    }

    private double[] row(int t) {
        var row = new double[driven.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = change(metric.parts().get(i), t - driven.lag(i));
        }
        return row;
    }

    private static double change(TreeMetric metric, int t) {
        var values = metric.history().values();
        return t < 1 || t >= values.length
                ? Double.NaN
                : StrictMath.log(values[t]) - StrictMath.log(values[t - 1]);
    }

    private static double[][] centred(List<double[]> rows) {
        int columns = rows.getFirst().length;
        var centred = new double[rows.size()][columns];
        for (int c = 0; c < columns; c++) {
            int column = c;
            double mean = rows.stream().mapToDouble(row -> row[column]).average().orElse(0);
            for (int i = 0; i < centred.length; i++) {
                centred[i][c] = rows.get(i)[c] - mean;
            }
        }
        return centred;
    }

    /// Twice: what was said is weighed against the noise, which is known only once there is a
    /// fit.
    private List<Elasticity> fitted(double[][] rows, double[] changes) {
        double mean = Arrays.stream(changes).average().orElse(0);
        var centred = Arrays.stream(changes).map(change -> change - mean).toArray();
        double noise = Arrays.stream(centred).map(change -> change * change).average().orElse(0);
        var first = fit(rows, centred, noise);
        noise = noise(rows, centred, first.coefficients());
        var second = fit(rows, centred, noise);
        var learned = new ArrayList<Elasticity>();
        var weighed = weighed(rows, noise);
        for (int i = 0; i < said.size(); i++) {
            double error = Math.sqrt(noise / left(weighed, i));
            learned.add(new Elasticity(second.coefficients()[i], error));
        }
        return learned;
    }

    private double noise(double[][] rows, double[] changes, double[] coefficients) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double error = changes[i] - LeastSquares.fitted(rows[i], coefficients);
            sum += error * error;
        }
        return sum / Math.max(1, rows.length - said.size() - 1);
    }

    private LeastSquares fit(double[][] rows, double[] changes, double noise) {
        var wanted = Arrays.copyOf(changes, rows.length + said.size());
        for (int i = 0; i < said.size(); i++) {
            wanted[rows.length + i] = said.get(i).value() * weight(i, noise);
        }
        return LeastSquares.of(weighed(rows, noise), wanted);
    }

    /// The rows, and one for each thing that was said.
    private double[][] weighed(double[][] rows, double noise) {
        var weighed = Arrays.copyOf(rows, rows.length + said.size());
        for (int i = 0; i < said.size(); i++) {
            weighed[rows.length + i] = new double[said.size()];
            weighed[rows.length + i][i] = weight(i, noise);
        }
        return weighed;
    }

    private double weight(int i, double noise) {
        return Math.sqrt(Math.max(noise, LEAST_ERROR * LEAST_ERROR))
                / Math.max(said.get(i).error(), LEAST_ERROR);
    }

    /// What a column holds that the others do not: one over the diagonal of the inverted normal
    /// matrix.
    private static double left(double[][] rows, int column) {
        int columns = rows[0].length;
        var own = new double[rows.length];
        var others = new double[rows.length][columns - 1];
        for (int i = 0; i < rows.length; i++) {
            own[i] = rows[i][column];
            for (int c = 0, to = 0; c < columns; c++) {
                if (c != column) {
                    others[i][to++] = rows[i][c];
                }
            }
        }
        return columns == 1
                ? Arrays.stream(own).map(d -> d * d).sum()
                : LeastSquares.of(others, own).squares();
    }
}
