package io.takeroot.statistics.impact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How probable a lift is seen: a logistic curve over the lifts that past windows needed.
///
/// Middle and width are the windows' mean and deviation; the width is then raised by how
/// uncertain that mean is, counting overlapping windows by how many of them lie side by side.
/// So the next window is foreseen as a draw around a middle that is not known exactly, and the
/// fewer windows there were, the flatter the curve: what they did not show counts too. A curve
/// of two figures errs less from a dozen overlapping windows than their bare share does.
///
/// @param middle the lift that is seen every other time, as a share of what would have been
/// @param width the logistic distribution's scale, at least 0; with 0 the curve is a step
record MinimumEffectCurve(double middle, double width) {

    private static final int STEPS = 30;

    /// From the lifts that past windows needed; at least one, `apart` as in
    /// [MinimumEffectWindows].
    static MinimumEffectCurve of(double[] needed, double apart) {
        double mean = Arrays.stream(needed).average().orElseThrow();
        double squares = Arrays.stream(needed).map(need -> (need - mean) * (need - mean)).sum();
        double deviation = Math.sqrt(squares / needed.length * (1 + 1 / apart));
        return new MinimumEffectCurve(mean, deviation * Math.sqrt(3) / Math.PI);
    }

    /// The probability that this lift is seen, 0..1, rising with the lift.
    double seen(double lift) {
        if (width == 0) {
            return lift >= middle ? 1 : 0;
        }
        return 1 / (1 + StrictMath.exp((middle - lift) / width));
    }

    /// The lift that is seen with this probability (0..1, ends excluded), at least 0.
    double lift(double probability) {
        return Math.max(0, middle + width * StrictMath.log(probability / (1 - probability)));
    }

    /// Lifts from 0 to 30 % in steps of a percent.
    List<MinimumEffect.Chance> points() {
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(step -> step / 100.0)
                .mapToObj(lift -> new MinimumEffect.Chance(lift, seen(lift)))
                .toList();
    }
}
