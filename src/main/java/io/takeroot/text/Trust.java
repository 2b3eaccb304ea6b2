package io.takeroot.text;

import java.util.Arrays;

/// How far suggestions can be trusted.
///
/// The constants were fitted once by logistic regression over four histories of other people's
/// requests, two of them with five requests an answer, to whether the right answer was among the
/// first five; see `docs/search.md`.
final class Trust {
    private static final double BASE = -1.71;
    private static final double SAY = 9.38;
    private static final double NEAREST = 5.02;

    /// More requests of an answer gather more say by themselves.
    private static final double TIMES = -0.92;

    /// How sharply a higher score makes an answer likelier than the next.
    private static final double SHARPNESS = 8;

    private Trust() {}

    /// How likely the right answer is among the first few, 0..1.
    ///
    /// @param say of the answer with the most
    /// @param nearest likeness of the request that is most like the new one
    /// @param times that the best answer was given
    static double known(double say, double nearest, int times) {
        return 1
                / (1
                        + Math.exp(
                                -(BASE
                                        + SAY * say
                                        + NEAREST * nearest
                                        + TIMES * Math.log(Math.max(1, times)))));
    }

    /// How likely each answer is, given that one of them is right; they add up to 1.
    static double[] shares(double[] scores) {
        double best = Arrays.stream(scores).max().orElse(0);
        var shares = Arrays.stream(scores).map(s -> Math.exp(SHARPNESS * (s - best))).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }
}
