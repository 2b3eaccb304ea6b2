package io.takeroot.statistics.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How probable a lift is seen: the share of past windows that would have shown it, each window
/// blurred by a normal kernel.
///
/// The blur is how uncertain the middle of the windows is: their deviation over the root of how
/// many
/// of them lie side by side without overlap. So the next window is foreseen as a draw around a
/// middle that is not known exactly, and the fewer windows there were, the wider the curve: what
/// they did not show counts too.
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record MinimumEffectCurve(double[] needed, double blur) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int STEPS = 30;
    private static final int HALVINGS = 60;

    /// From the lifts that past windows needed; at least one, `apart` as in
    /// [MinimumEffectWindows].
    static MinimumEffectCurve of(double[] needed, double apart) {
        double mean = Arrays.stream(needed).average().orElseThrow();
        double squares = Arrays.stream(needed).map(need -> (need - mean) * (need - mean)).sum();
        double deviation = Math.sqrt(squares / needed.length);
        return new MinimumEffectCurve(needed, deviation / Math.sqrt(apart));
    }

    /// The probability that this lift is seen, 0..1, rising with the lift.
    double seen(double lift) {
        double sum = 0;
        for (double need : needed) {
            sum +=
                    blur > 0
                            ? NORMAL.cumulativeProbability((lift - need) / blur)
                            : lift >= need ? 1 : 0;
        }
        return sum / needed.length;
    }

    /// The lift that is seen with this probability (0..1, ends excluded), at least 0; by halving.
    double lift(double probability) {
        double low = 0;
        double high = Math.max(0, Arrays.stream(needed).max().orElseThrow()) + 10 * blur;
        if (seen(low) >= probability) {
            return low;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (seen(middle) >= probability) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// Lifts from 0 to 30 % in steps of a percent.
    List<MinimumEffect.Chance> points() {
        var points = new ArrayList<MinimumEffect.Chance>();
        for (int step = 0; step <= STEPS; step++) {
            points.add(new MinimumEffect.Chance(step / 100.0, seen(step / 100.0)));
        }
        return points;
    }
}
