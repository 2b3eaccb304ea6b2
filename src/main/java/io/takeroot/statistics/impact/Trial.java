package io.takeroot.statistics.impact;

import java.util.HashSet;
import java.util.List;

/// A trial: chance decided which units were treated.
///
/// @param outcome what the arms' figures are
/// @param control the arm that got nothing, or what it always got
/// @param treated at least one other arm, with different names
public record Trial(Outcome outcome, Arm control, List<Arm> treated) {

    /// What a unit's outcome is.
    public enum Outcome {
        /// Any number: an amount, a count, a score.
        MEAN,
        /// Whether it happened: 0 or 1.
        SHARE
    }

    public Trial {
        treated = List.copyOf(treated);
        if (treated.isEmpty()) {
            throw new IllegalArgumentException("a trial has at least one treated arm");
        }
        var names = new HashSet<String>();
        names.add(control.name());
        for (var arm : treated) {
            if (!names.add(arm.name())) {
                throw new IllegalArgumentException("two arms are called " + arm.name());
            }
        }
    }
}
