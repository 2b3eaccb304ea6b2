package io.takeroot.statistics.onebucket;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Normal equations of one step of the prices, kept by account so that accounts can be resampled.
final class PriceEquations {

    private final double[][][] matrices;
    private final double[][] right;
    private final double[][] moments;
    private final double[] weights;
    private final double[] offsets;
    private final double[][] prior;
    private final double[] priorRight;

    PriceEquations(int prices, int accounts) {
        matrices = new double[accounts][prices][prices];
        right = new double[accounts][prices];
        moments = new double[accounts][prices];
        weights = new double[accounts];
        offsets = new double[accounts];
        prior = new double[prices][prices];
        priorRight = new double[prices];
    }

    void add(int account, double weight, double[] shares, double offset) {
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] == 0) {
                continue;
            }
            double weighed = weight * shares[i];
            for (int j = 0; j < shares.length; j++) {
                matrices[account][i][j] += weighed * shares[j];
            }
            right[account][i] += weighed * offset;
            moments[account][i] += weighed;
        }
        weights[account] += weight;
        offsets[account] += weight * offset;
    }

    /// Takes out the accounts' factors, which are normal around their mean with this precision.
    void sweep(double precision) {
        for (int account = 0; account < weights.length; account++) {
            double total = weights[account] + precision;
            for (int i = 0; i < prior.length; i++) {
                for (int j = 0; j < prior.length; j++) {
                    matrices[account][i][j] -= moments[account][i] * moments[account][j] / total;
                }
                right[account][i] -= moments[account][i] * offsets[account] / total;
            }
        }
    }

    /// Holds a price near a value that is `distance` from where it is now.
    void hold(int at, double spread, double distance) {
        prior[at][at] += 1 / (spread * spread);
        priorRight[at] += distance / (spread * spread);
    }

    /// Holds a price near the one before it; `difference` is by how much it is higher now.
    void link(int later, double spread, double difference) {
        int earlier = later - 1;
        double precision = 1 / (spread * spread);
        prior[earlier][earlier] += precision;
        prior[later][later] += precision;
        prior[earlier][later] -= precision;
        prior[later][earlier] -= precision;
        priorRight[later] -= precision * difference;
        priorRight[earlier] += precision * difference;
    }

    double[] solved() {
        var times = new int[weights.length];
        Arrays.fill(times, 1);
        return solved(times);
    }

    /// The step when as many accounts are drawn anew, with replacement.
    double[] resampled(SplittableRandom random) {
        var times = new int[weights.length];
        for (int draw = 0; draw < times.length; draw++) {
            times[random.nextInt(times.length)]++;
        }
        return solved(times);
    }

    double[][] inverse() {
        int count = prior.length;
        var inverse = new double[count][];
        for (int column = 0; column < count; column++) {
            var matrix = new double[count][count + 1];
            for (int i = 0; i < count; i++) {
                System.arraycopy(prior[i], 0, matrix[i], 0, count);
                matrix[i][count] = i == column ? 1 : 0;
                for (var account : matrices) {
                    for (int j = 0; j < count; j++) {
                        matrix[i][j] += account[i][j];
                    }
                }
            }
            inverse[column] = eliminated(matrix);
        }
        return inverse;
    }

    private double[] solved(int[] times) {
        int count = prior.length;
        var matrix = new double[count][count + 1];
        for (int i = 0; i < count; i++) {
            System.arraycopy(prior[i], 0, matrix[i], 0, count);
            matrix[i][count] = priorRight[i];
            for (int account = 0; account < times.length; account++) {
                if (times[account] == 0) {
                    continue;
                }
                for (int j = 0; j < count; j++) {
                    matrix[i][j] += times[account] * matrices[account][i][j];
                }
                matrix[i][count] += times[account] * right[account][i];
            }
        }
        return eliminated(matrix);
    }

    /// Gauss-Jordan; the matrix is positive definite by its prior, so no row need be swapped.
    static double[] eliminated(double[][] matrix) {
        int count = matrix.length;
        for (int pivot = 0; pivot < count; pivot++) {
            for (int row = 0; row < count; row++) {
                double factor = row == pivot ? 0 : matrix[row][pivot] / matrix[pivot][pivot];
                for (int column = pivot; factor != 0 && column <= count; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
            }
        }
        var solution = new double[count];
        for (int i = 0; i < count; i++) {
            solution[i] = matrix[i][count] / matrix[i][i];
        }
        return solution;
    }
}
