package io.takeroot.statistics.impact;

import java.util.List;

/// What a rollout changed, or the reason why it cannot be said.
public sealed interface RolloutImpact {

    /// The effect over all units that could be judged.
    ///
    /// @param average per unit and period after its own start, each unit-period counted once
    /// @param relative the same as a share of what would have been
    /// @param byAge the effect by periods since the start: the first is the starting period
    /// @param cohorts one per start, the earliest first
    /// @param notes which units could not be judged, and why
    record Estimated(
            Effect average,
            Effect relative,
            List<Age> byAge,
            List<Cohort> cohorts,
            List<String> notes)
            implements RolloutImpact {
        public Estimated {
            byAge = List.copyOf(byAge);
            cohorts = List.copyOf(cohorts);
            notes = List.copyOf(notes);
        }
    }

    /// No unit could be judged.
    record NotDefined(String reason) implements RolloutImpact {}

    /// The effect so many periods after the start.
    ///
    /// @param age 0 in the period of the start
    /// @param units how many units are that old
    record Age(int age, int units, Effect effect) {}

    /// The units that started together.
    ///
    /// @param start the period
    /// @param average their effect per unit and period
    record Cohort(int start, int units, Effect average) {}
}
