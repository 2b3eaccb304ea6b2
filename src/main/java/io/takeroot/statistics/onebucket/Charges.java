package io.takeroot.statistics.onebucket;

/// How charges scatter around usage x price x factor.
///
/// @param variance of one product's charge, of the logarithm
record Charges(double variance, OneOffs oneOffs) {

    static Charges atFirst() {
        return new Charges(0.01, OneOffs.atFirst());
    }

    /// A negative variance is one that could not be learned.
    Charges learned(double newVariance, OneOffs newOneOffs) {
        return new Charges(
                newVariance < 0 ? variance : Math.clamp(newVariance, 1e-8, 0.25), newOneOffs);
    }
}
