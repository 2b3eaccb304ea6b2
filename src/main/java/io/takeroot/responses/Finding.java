package io.takeroot.responses;

/// Whether a rule's condition holds.
sealed interface Finding {
    /// It holds.
    ///
    /// @param fact names what is held to be so, such as the period it was so in; empty when it is
    ///     a state that lasts
    record Holds(String fact, String words) implements Finding {}

    record HoldsNot() implements Finding {}

    /// It cannot be known: that is said, and nobody is alarmed.
    record CannotTell(String why) implements Finding {}
}
