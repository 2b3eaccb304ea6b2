package io.takeroot.statistics.impact;

/// What is believed of a structural time series before it is seen, for an outcome and controls
/// that are standardised to mean 0 and deviation 1 over the time before the start.
///
/// @param levelDeviation the guess of how far the level moves in one step
/// @param levelWeight how many observations that guess is worth
/// @param explainedShare the share of the outcome's variance expected to be explained (0..1); the
/// rest is the guess of the residual variance
/// @param residualWeight how many observations that guess is worth
/// @param expectedControls how many controls are expected to matter
/// @param slabWeight how many observations the belief "the coefficient is 0" is worth
/// @param slabShrinkage the share of that belief that looks at each control alone (0..1); the
///     rest
/// knows their correlations
record StructuralPriors(
        double levelDeviation,
        double levelWeight,
        double explainedShare,
        double residualWeight,
        double expectedControls,
        double slabWeight,
        double slabShrinkage) {

    /// What R's CausalImpact 1.2 hands to bsts: a level that hardly moves, controls that explain
    /// most, about three of them.
    static final StructuralPriors OF_CAUSAL_IMPACT =
            new StructuralPriors(0.01, 32, 0.8, 50, 3, 0.01, 0.5);

    /// No deviation may exceed that of the outcome itself by more than this factor (bsts' own
    /// limit for the residual; 1 for the moves of the state).
    static final double WIDEST_RESIDUAL = 1.2;

    /// Without controls nothing is expected to be explained: the residual's guess is the
    /// outcome's own deviation and weighs next to nothing, and so is that of each season's
    /// moves.
    static final double VAGUE_WEIGHT = 0.01;
}
