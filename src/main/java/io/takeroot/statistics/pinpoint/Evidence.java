package io.takeroot.statistics.pinpoint;

/// What each leaf tells about a shift: its likelihood, under a noise model learnt from the cube.
sealed interface Evidence permits SumEvidence, TransactionEvidence, RatioEvidence, MeanEvidence {

    /// The negative log-likelihood of a leaf in a group of this shift, up to a constant of the
    /// leaf. A leaf that tells nothing has 0.
    double loss(int leaf, Shift shift);

    /// The shift of most likelihood for the first `count` of these leaves.
    Shift fit(int[] leaves, int count);

    /// The location common to those of these leaves that are near enough to `start`.
    double centre(int[] leaves, Shift start);

    /// The derivative of the log-likelihood to a shift of this leaf, bounded; with [#weight],
    /// sums of these over an element tell its evidence to second order: pull² / (2 weight).
    double pull(int leaf, Shift shift);

    /// The information of this leaf on a shift.
    double weight(int leaf, Shift shift);

    /// How much was expected of these leaves, in the metric's own unit or its denominator's.
    double size(int[] leaves);

    /// Whether the leaf tells anything.
    boolean tells(int leaf);

    /// Learns the noise and the level anew from the leaves that belong to no cause.
    Shift learn(boolean[] excluded);

    /// The standard error of these leaves' common location; infinite when none of them tells.
    double error(int[] leaves, Shift shift);

    /// The multiple of the expectation that a shift of this location stands for.
    double factor(double location);
}
