package io.takeroot.statistics.impact;

import io.takeroot.statistics.numeric.Chance;

/// The regression on some of the controls: the posterior of their coefficients for a residual of
/// deviation 1.
///
/// @param members the controls that are in
/// @param factor the lower Cholesky factor of the coefficients' precision
/// @param means the means of the coefficients
/// @param explained the squares that the means explain
/// @param logBelief half the logarithm of the prior's over the posterior's precision determinant
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record StructuralSubset(
        int[] members, double[][] factor, double[] means, double explained, double logBelief) {

    static StructuralSubset of(
            boolean[] included, double[][] products, double[][] beliefs, double[] pulls) {
        var members = members(included);
        int count = members.length;
        var prior = new double[count][];
        var posterior = new double[count][];
        var solved = new double[count];
        double explained = 0;
        double logBelief = 0;
        for (int i = 0; i < count; i++) {
            prior[i] = new double[i + 1];
            posterior[i] = new double[i + 1];
            solved[i] = pulls[members[i]];
            for (int j = 0; j <= i; j++) {
                double belief = beliefs[members[i]][members[j]];
                prior[i][j] = belief;
                posterior[i][j] = belief + products[members[i]][members[j]];
            }
            factorRow(prior, i);
            factorRow(posterior, i);
            for (int j = 0; j < i; j++) {
                solved[i] -= posterior[i][j] * solved[j];
            }
            solved[i] /= posterior[i][i];
            explained += solved[i] * solved[i];
            logBelief += StrictMath.log(prior[i][i] / posterior[i][i]);
        }
        return new StructuralSubset(
                members, posterior, solvedBack(posterior, solved), explained, logBelief);
    }

    private static int[] members(boolean[] included) {
        int count = 0;
        for (boolean in : included) {
            count += in ? 1 : 0;
        }
        var members = new int[count];
        for (int i = included.length - 1; i >= 0; i--) {
            if (included[i]) {
                members[--count] = i;
            }
        }
        return members;
    }

    /// Turns one row of a symmetric matrix into that of its Cholesky factor, the rows above being
    /// done.
    private static void factorRow(double[][] rows, int row) {
        for (int column = 0; column <= row; column++) {
            double sum = rows[row][column];
            for (int k = 0; k < column; k++) {
                sum -= rows[row][k] * rows[column][k];
            }
            rows[row][column] = row == column ? Math.sqrt(sum) : sum / rows[column][column];
        }
    }

    private static double[] solvedBack(double[][] factor, double[] values) {
        var solved = values.clone();
        for (int i = solved.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < solved.length; j++) {
                solved[i] -= factor[j][i] * solved[j];
            }
            solved[i] /= factor[i][i];
        }
        return solved;
    }

    /// A draw of the coefficients for a residual of this deviation.
    double[] coefficients(double deviation, Chance chance) {
        var noise = new double[means.length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = deviation * chance.normal();
        }
        var drawn = solvedBack(factor, noise);
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] += means[i];
        }
        return drawn;
    }
}
