package io.takeroot.statistics.impact;

import java.util.List;

/// What a trial showed of one treated arm against the control, or why it shows nothing.
public sealed interface TrialImpact {

    /// @param arm the treated arm
    /// @param perUnit the difference of the means, in the outcome's unit
    /// @param relative the same as a share of the control's mean; without meaning where that is 0
    ///     or below, and then all `NaN`
    /// @param chance how often chance alone gives as much (two-sided p-value)
    /// @param chanceOfAll the same, made larger by Holm's rule for the number of treated arms
    /// @param smallest the relative difference that a trial like this shows 4 times in 5
    /// @param units of both arms
    /// @param method in words
    record Estimated(
            String arm,
            Effect perUnit,
            Effect relative,
            double chance,
            double chanceOfAll,
            double smallest,
            long units,
            String method)
            implements TrialImpact {
        /// That there is an effect in the direction of the difference, 0.5..1.
        public double probability() {
            return 1 - chance / 2;
        }
    }

    /// Fewer than two units in an arm, or units that are all alike.
    record NotDefined(String arm, String reason) implements TrialImpact {}

    /// Whether the arms are as large as they were meant to be.
    ///
    /// @param chance how often chance alone gives arms as uneven as these
    record SampleRatio(double chance, boolean isKept, String sentence) {}

    /// How unlike two arms were before the start.
    ///
    /// @param standardised the difference of the means over the pooled standard deviation
    record Balance(String covariate, String arm, double standardised, boolean isKept) {}

    /// All that a trial showed.
    ///
    /// @param arms one for each treated arm, in their order
    record Result(List<TrialImpact> arms, SampleRatio ratio) {
        public Result {
            arms = List.copyOf(arms);
        }
    }
}
