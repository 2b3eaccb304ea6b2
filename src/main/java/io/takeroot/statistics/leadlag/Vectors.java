package io.takeroot.statistics.leadlag;

import java.util.ArrayList;
import java.util.List;

/// Arithmetic of equally long columns.
final class Vectors {

    private static final double DEPENDENT = 1e-9;

    private Vectors() {}

    static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// The values as they were `lag` periods before (after, where negative); zero, their mean,
    /// where that is not known, so that every lag is judged by the same periods.
    static double[] lagged(double[] values, int lag) {
        var lagged = new double[values.length];
        for (int i = Math.max(0, lag); i < values.length + Math.min(0, lag); i++) {
            lagged[i] = values[i - lag];
        }
        return lagged;
    }

    static double[] mean(List<double[]> columns) {
        var mean = new double[columns.getFirst().length];
        for (var column : columns) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += column[i] / columns.size();
            }
        }
        return mean;
    }

    static double[] scaled(double[] values, double factor) {
        var scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    /// Columns of length 1 at right angles that span the same; a column that the earlier ones
    /// already make is left out.
    static List<double[]> orthonormal(List<double[]> columns) {
        var basis = new ArrayList<double[]>();
        for (var column : columns) {
            // Twice, for what rounding leaves of the first time.
            var left = without(without(column, basis), basis);
            double length = Math.sqrt(product(left, left));
            if (length > DEPENDENT * Math.sqrt(product(column, column))) {
                basis.add(scaled(left, 1 / length));
            }
        }
        return basis;
    }

    /// What is left of the values when the orthonormal columns have explained what they can.
    static double[] without(double[] values, List<double[]> basis) {
        var left = values.clone();
        for (var column : basis) {
            double share = product(left, column);
            for (int i = 0; i < left.length; i++) {
                left[i] -= share * column[i];
            }
        }
        return left;
    }
}
