package io.takeroot.statistics.causechain;

import java.util.List;

/// One metric's gap and what makes it up: contributions and own part add up to it.
///
/// @param gap actual less expected
/// @param contributions of the parts that can be read, in their order
/// @param own what the parts do not explain; of a metric without parts the whole gap
/// @param spread one standard deviation of the own part
/// @param moved how many such deviations the own part is off; the sign is its direction
/// @param effect what the own part's move does to the tree's root
public record Account(
        String name,
        double actual,
        double expected,
        double gap,
        List<Contribution> contributions,
        double own,
        double spread,
        double moved,
        double effect) {
    public Account {
        contributions = List.copyOf(contributions);
    }

    /// @param name of the part
    /// @param effect on the metric above it, in that metric's unit
    public record Contribution(String name, double effect) {}

    /// The share of the gap that a contribution makes; NaN without a gap.
    public double share(Contribution contribution) {
        return contribution.effect() / gap;
    }
}
