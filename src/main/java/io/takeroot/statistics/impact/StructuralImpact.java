package io.takeroot.statistics.impact;

/// What a structural time series says of an initiative, or why it says nothing.
sealed interface StructuralImpact {

    /// The answer.
    ///
    /// @param average the effect per step: what happened minus what would have happened
    /// @param cumulative the same summed over the steps whose outcome is known
    /// @param relative the same as a share of what would have happened, draw by draw
    /// @param tail how probable an effect at least as far on the same side of nothing would be
    ///     had
    /// nothing happened: the smaller share of draws on one side of the outcome, counting the
    /// outcome itself as a draw (one-sided, above 0)
    /// @param posterior the draws themselves
    record Estimated(
            StructuralEffect average,
            StructuralEffect cumulative,
            StructuralEffect relative,
            double tail,
            StructuralPosterior posterior)
            implements StructuralImpact {}

    /// Too short a time before the start to learn from.
    record TooFewObservations(String reason, int observations, int needed)
            implements StructuralImpact {}

    /// Nothing to compare with: no outcome after the start, one that never changed before it,
    /// or a control with gaps.
    record NotDefined(String reason) implements StructuralImpact {}
}
