package io.takeroot.initiatives;

import java.util.Set;

/// What an initiative is compared with when it is judged.
public sealed interface Controls {
    /// Nothing of its own: the indicator's past alone.
    record None() implements Controls {}

    /// The other values of a dimension, which it did not touch.
    ///
    /// @param dimension one that the indicator's slice names
    /// @param without values that it touched as well, so that they are no comparison
    record Others(String dimension, Set<String> without) implements Controls {
        public Others {
            without = Set.copyOf(without);
        }
    }

    /// Two groups between which chance decided.
    ///
    /// @param dimension whose values are the groups
    record Randomised(String dimension, String treated, String control) implements Controls {}
}
