package io.takeroot.scorecards;

import io.takeroot.kernel.Period;
import java.math.BigDecimal;
import java.util.List;

/// What is likely to come: of the goal's period as a whole, and of each coming period for charts.
///
/// @param point the median of the simulated outcomes
/// @param low80 one outcome of ten is below
/// @param high80 one outcome of ten is above
/// @param probability share of the outcomes that reach the goal
/// @param observations how many periods of history it stands on
/// @param method what it was worked out by, in words
public record Outlook(
        BigDecimal point,
        BigDecimal low80,
        BigDecimal high80,
        double probability,
        int observations,
        String method,
        List<Step> steps) {
    public Outlook {
        steps = List.copyOf(steps);
    }

    /// One coming period.
    public record Step(Period period, BigDecimal point, BigDecimal low80, BigDecimal high80) {}
}
