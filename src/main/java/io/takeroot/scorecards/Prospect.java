package io.takeroot.scorecards;

import io.takeroot.statistics.forecast.Outcome;
import java.util.List;

/// What may come of a figure whose days are not all over.
sealed interface Prospect {
    /// @param outcome of the target's period as a whole
    /// @param steps the coming periods of the history's cadence, the one under way first
    record Simulated(Outcome outcome, List<Outlook.Step> steps, int observations, String method)
            implements Prospect {
        public Simulated {
            steps = List.copyOf(steps);
        }
    }

    /// Nothing can be said.
    ///
    /// @param why in words
    record Unknown(String why) implements Prospect {}
}
