package io.takeroot.statistics.recall;

import java.util.ArrayList;
import java.util.List;

/// The 21 weights of FSRS-6: what is assumed about how people learn and forget.
///
/// In the order of the published algorithm: 0-3 the first stability by grade, 4-7 difficulty,
/// 8-10 growth of stability by an answer that was known, 11-14 stability after one that was not,
/// 15 and 16 what Hard and Easy do to growth, 17-19 answers of the same day, 20 the curve's
/// decay.
public record Weights(List<Double> values) {

    private static final double[] LOWEST = {
        0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0,
        1, 0, 0, 0, 0.1
    };
    private static final double[] HIGHEST = {
        100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8
    };

    /// The published defaults of FSRS-6, learned from some hundred million answers of the users
    /// of a flash-card program.
    public static final Weights DEFAULT =
            new Weights(
                    List.of(
                            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722,
                            0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425,
                            0.0912, 0.0658, 0.1542));

    /// The decay that was fixed before FSRS-6 made it a weight.
    private static final double OLDER_DECAY = 0.5;

    /// @throws IllegalArgumentException when there are not 21, or one is outside the published
    ///     bounds
    public Weights {
        values = List.copyOf(values);
        if (values.size() != LOWEST.length) {
            throw new IllegalArgumentException(values.size() + " weights, expected 21");
        }
        for (int i = 0; i < LOWEST.length; i++) {
            if (!(values.get(i) >= LOWEST[i] && values.get(i) <= HIGHEST[i])) {
                throw new IllegalArgumentException(
                        "weight %d is %s, expected %s to %s"
                                .formatted(i, values.get(i), LOWEST[i], HIGHEST[i]));
            }
        }
    }

    /// The same beliefs as 17 weights of FSRS-4.5 or 19 of FSRS-5, said in 21.
    ///
    /// Checked against `convert_parameters` of fsrs-rs 6.6.1 to 1e-6.
    ///
    /// @throws IllegalArgumentException when there are neither 17 nor 19
    public static Weights ofOlder(List<Double> older) {
        var values = new ArrayList<>(older);
        switch (older.size()) {
            case 17 -> {
                values.set(4, older.get(5) * 2 + older.get(4));
                values.set(5, StrictMath.log(older.get(5) * 3 + 1) / 3);
                values.set(6, older.get(6) + 0.5);
                values.addAll(List.of(0.0, 0.0, 0.0, OLDER_DECAY));
            }
            case 19 -> values.addAll(List.of(0.0, OLDER_DECAY));
            default ->
                    throw new IllegalArgumentException(
                            older.size() + " older weights, expected 17 or 19");
        }
        return new Weights(values);
    }

    double at(int index) {
        return values.get(index);
    }
}
