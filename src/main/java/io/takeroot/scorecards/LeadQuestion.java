package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import java.util.Optional;

/// Which indicators of a scorecard are to be tested against which.
///
/// @param leading empty for all leading indicators of the scorecard
/// @param lagging empty for all its lagging indicators
/// @param grain the periods that are compared
public record LeadQuestion(
        ScorecardId scorecard, Optional<Slug> leading, Optional<Slug> lagging, Grain grain) {}
