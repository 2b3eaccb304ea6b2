package io.takeroot.statistics.pinpoint;

import io.takeroot.statistics.pinpoint.Explanation.Measured;
import io.takeroot.statistics.pinpoint.Explanation.Total;

/// The gap as an account of leaves: any split of them into groups adds up to the whole.
sealed interface Gap permits SumGap, RatioGap {

    Total total();

    /// What these leaves were and were expected to be.
    Measured measured(int[] leaves);

    /// These leaves' part of the gap: rate, then mix.
    double[] parts(int[] leaves);

    /// What these leaves would contribute if all of them were off their expectation by this
    /// factor.
    double atFactor(int[] leaves, double factor);
}
