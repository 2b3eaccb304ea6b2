package io.takeroot.scorecards;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What would have been said of an indicator on a past day, and what came.
///
/// @param period whose figure was to be told
/// @param asOf the day on which it would have been said
/// @param elapsed the share of the period that was over by then, 0..1
/// @param goal that the period's figure was held against
/// @param outlook empty when nothing could be said
/// @param points how many complete periods of the cadence were known by then
/// @param came the period's figure, as it is known today
public record BackTest(
        Slug indicator,
        Period period,
        LocalDate asOf,
        double elapsed,
        Goal goal,
        Status status,
        Optional<Outlook> outlook,
        int points,
        BigDecimal came) {
    /// Whether the period's figure reached the goal.
    public boolean reached() {
        return goal.isReachedBy(came);
    }
}
