package io.takeroot.statistics.numeric;

/// Ordinary least squares with few columns: the coefficients and the squares left over.
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
public record LeastSquares(double[] coefficients, double squares) {

    /// Fits `values` by the `rows` of regressors, whose columns must not depend on each other.
    public static LeastSquares of(double[][] rows, double[] values) {
        int columns = rows[0].length;
        var equations = new double[columns][columns + 1];
        for (int i = 0; i < rows.length; i++) {
            for (int a = 0; a < columns; a++) {
                for (int b = 0; b < columns; b++) {
                    equations[a][b] += rows[i][a] * rows[i][b];
                }
                equations[a][columns] += rows[i][a] * values[i];
            }
        }
        var coefficients = solved(equations);
        return new LeastSquares(coefficients, squares(rows, values, coefficients));
    }

    /// Gauss-Jordan; the matrix of normal equations is positive definite, so no row need be
    /// swapped.
    private static double[] solved(double[][] equations) {
        int count = equations.length;
        for (int pivot = 0; pivot < count; pivot++) {
            for (int row = 0; row < count; row++) {
                double factor = equations[row][pivot] / equations[pivot][pivot];
                for (int column = pivot; row != pivot && column <= count; column++) {
                    equations[row][column] -= factor * equations[pivot][column];
                }
            }
        }
        var solution = new double[count];
        for (int i = 0; i < count; i++) {
            solution[i] = equations[i][count] / equations[i][i];
        }
        return solution;
    }

    private static double squares(double[][] rows, double[] values, double[] coefficients) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double error = values[i] - fitted(rows[i], coefficients);
            sum += error * error;
        }
        return sum;
    }

    public static double fitted(double[] row, double[] coefficients) {
        double fitted = 0;
        for (int column = 0; column < row.length; column++) {
            fitted += row[column] * coefficients[column];
        }
        return fitted;
    }
}
