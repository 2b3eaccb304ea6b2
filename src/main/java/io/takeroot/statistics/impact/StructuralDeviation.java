package io.takeroot.statistics.impact;

import io.takeroot.statistics.numeric.Chance;

/// Draws a deviation whose inverse square is gamma distributed: what is known of the size of
/// normal errors from their squares and a guess.
final class StructuralDeviation {

    private static final int TRIES = 1000;

    private StructuralDeviation() {}

    /// A deviation of at most `limit`, from the sum of squares (guess included) and the number of
    /// squares summed (the guess's weight included). The limit cuts off next to nothing; where a
    /// thousand draws lie beyond it, it is the answer.
    static double drawn(double squares, double count, double limit, Chance chance) {
        for (int i = 0; i < TRIES; i++) {
            double deviation = StrictMath.sqrt(squares / 2 / chance.gamma(count / 2));
            if (deviation <= limit) {
                return deviation;
            }
        }
        return limit;
    }
}
