package io.takeroot.statistics.numeric;

import java.util.Arrays;

/// Least squares whose weights are shares: none below zero, together one.
///
/// Finds the `w` with the least `w' G w / 2 - c' w` under `w >= 0` and `sum w = 1`, where `G`
/// is a matrix of products (`A' A`, plus a ridge on its diagonal if wanted) and `c = A' b`.
/// It is an active-set method: the set of weights above zero grows by the steepest column,
/// the equality constrained problem on the set is solved by Cholesky, and a weight that would
/// turn negative leaves the set; Lawson and Hanson, "Solving Least Squares Problems" (1974),
/// chapter 23, with the sum held by a multiplier. The answer is exact to rounding, not to an
/// iteration's step.
///
/// Checked by the Karush-Kuhn-Tucker conditions on random problems (1e-6), and against the
/// published weights of GeoLift (four digits) and of Proposition 99 (three digits).
public final class SimplexLeastSquares {

    private static final double TOLERANCE = 1e-11;

    private final double[][] products;
    private final double[] targets;
    private final double[] weights;
    private final double scale;
    private int[] members = new int[0];

    private SimplexLeastSquares(double[][] products, double[] targets) {
        this.products = products;
        this.targets = targets;
        this.weights = new double[targets.length];
        double largest = Double.MIN_NORMAL;
        for (int i = 0; i < targets.length; i++) {
            largest = Math.max(largest, Math.max(products[i][i], Math.abs(targets[i])));
        }
        this.scale = largest;
    }

    /// The weights, one per column; all of them finite.
    ///
    /// @param products symmetric, positive semi-definite, `n x n`; columns that depend on those
    ///     already chosen stay out
    /// @param targets `n` values, at least one
    public static double[] weights(double[][] products, double[] targets) {
        if (targets.length == 0) {
            throw new IllegalArgumentException("no columns, expected at least one");
        }
        return new SimplexLeastSquares(products, targets).solved();
    }

    private double[] solved() {
        int first = 0;
        for (int j = 1; j < targets.length; j++) {
            if (alone(j) < alone(first)) {
                first = j;
            }
        }
        weights[first] = 1;
        members = new int[] {first};
        var barred = new boolean[targets.length];
        for (int round = 0; round < 10 * targets.length; round++) {
            int steepest = steepest(barred);
            if (steepest < 0) {
                break;
            }
            if (!admitted(steepest)) {
                barred[steepest] = true;
            } else {
                Arrays.fill(barred, false);
            }
        }
        return weights;
    }

    private double alone(int column) {
        return products[column][column] / 2 - targets[column];
    }

    /// The column that lowers the sum of squares fastest, -1 when none does.
    private int steepest(boolean[] barred) {
        var slopes = new double[targets.length];
        double level = 0;
        for (int i = 0; i < targets.length; i++) {
            slopes[i] = -targets[i];
            for (int member : members) {
                slopes[i] += products[i][member] * weights[member];
            }
            level += weights[i] * slopes[i];
        }
        int steepest = -1;
        double lowest = level - TOLERANCE * scale;
        for (int i = 0; i < targets.length; i++) {
            if (weights[i] == 0 && !barred[i] && slopes[i] < lowest) {
                lowest = slopes[i];
                steepest = i;
            }
        }
        return steepest;
    }

    /// Whether `column` joined the set; it does not when it depends on those in it.
    private boolean admitted(int column) {
        var before = members;
        members = Arrays.copyOf(before, before.length + 1);
        members[before.length] = column;
        while (true) {
            var best = onMembers();
            if (best.length == 0) {
                members = before;
                return false;
            }
            double step = 1;
            for (int i = 0; i < members.length; i++) {
                double weight = weights[members[i]];
                if (best[i] <= 0) {
                    step = Math.min(step, weight / (weight - best[i]));
                }
            }
            boolean moved = step > 0;
            move(best, step);
            if (step == 1) {
                return true;
            }
            if (!moved && weights[column] == 0) {
                leaveZeros();
                return false;
            }
            leaveZeros();
        }
    }

    private void move(double[] best, double step) {
        for (int i = 0; i < members.length; i++) {
            double weight = weights[members[i]];
            double next = weight + step * (best[i] - weight);
            weights[members[i]] = next > 1e-14 ? next : 0;
        }
    }

    private void leaveZeros() {
        members = Arrays.stream(members).filter(member -> weights[member] > 0).toArray();
    }

    /// The best weights on the set when only their sum is held; empty when it is singular.
    private double[] onMembers() {
        int count = members.length;
        var root = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = products[members[i]][members[j]];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                if (i == j && sum <= 1e-13 * products[members[i]][members[i]]) {
                    return new double[0];
                }
                root[i][j] = i == j ? Math.sqrt(sum) : sum / root[j][j];
            }
        }
        var free = new double[count];
        var ones = new double[count];
        for (int i = 0; i < count; i++) {
            free[i] = targets[members[i]];
            ones[i] = 1;
        }
        substituted(root, free);
        substituted(root, ones);
        double multiplier = (sum(free) - 1) / sum(ones);
        for (int i = 0; i < count; i++) {
            free[i] -= multiplier * ones[i];
        }
        return free;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static void substituted(double[][] root, double[] values) {
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < i; k++) {
                values[i] -= root[i][k] * values[k];
            }
            values[i] /= root[i][i];
        }
        for (int i = values.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < values.length; k++) {
                values[i] -= root[k][i] * values[k];
            }
            values[i] /= root[i][i];
        }
    }
}
