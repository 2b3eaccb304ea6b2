package io.takeroot.statistics.unusual;

import java.util.List;

/// What is unusual in a history, or the reason why that cannot be said.
public sealed interface Findings {

    /// The history was judged.
    ///
    /// @param points the unusual points, oldest first; often none
    /// @param heldBack points that are unusual for their indicator, but not among so many
    ///     indicators: beyond the budget of false alarms
    /// @param observations the number of values that were not missing
    /// @param method what it was judged by, in words
    record Judged(
            List<UnusualPoint> points, List<UnusualPoint> heldBack, int observations, String method)
            implements Findings {

        public Judged {
            points = List.copyOf(points);
            heldBack = List.copyOf(heldBack);
        }
    }

    /// Too little history to know what is usual.
    record TooFewObservations(String reason, int observations, int needed) implements Findings {}

    /// There is nothing to judge: no value at all, or one that is infinite.
    record NotDefined(String reason) implements Findings {}
}
