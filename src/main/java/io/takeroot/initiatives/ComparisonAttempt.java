package io.takeroot.initiatives;

/// A comparison, or why there is none.
sealed interface ComparisonAttempt {
    record Made(Comparison comparison) implements ComparisonAttempt {}

    /// @param reason in a whole sentence
    record Refused(String reason) implements ComparisonAttempt {}
}
