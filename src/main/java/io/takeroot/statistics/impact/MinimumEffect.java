package io.takeroot.statistics.impact;

import java.util.List;

/// The smallest effect that a plan would let us see, or the reason why that cannot be said.
public sealed interface MinimumEffect {

    /// The effect that would be seen 4 times in 5.
    ///
    /// @param relative as a share of what would have been (0.07 is 7 %), above 0; up or down
    /// @param absolute the same per period, in the metric's unit, at the level of the last
    ///     periods
    /// @param periods how many periods after the start would be judged
    /// @param curve how probable lifts from 0 to 30 % are seen, in steps of a percent, rising
    /// @param windows how many past windows were tried out
    /// @param sentence the answer in words
    record Estimated(
            double relative,
            double absolute,
            int periods,
            List<Chance> curve,
            int windows,
            String sentence)
            implements MinimumEffect {

        public Estimated {
            curve = List.copyOf(curve);
        }
    }

    /// How probable a lift is seen.
    ///
    /// @param lift as a share of what would have been (0.05 is 5 % more)
    /// @param seen the probability that its 95 % interval leaves out zero on the right side, 0..1
    record Chance(double lift, double seen) {}

    /// Too short a history to try the plan out on.
    record TooFewPeriods(String reason) implements MinimumEffect {}

    /// Tried out on the past, the judgement mostly refused: it would refuse afterwards too.
    record NotDefined(String reason) implements MinimumEffect {}
}
