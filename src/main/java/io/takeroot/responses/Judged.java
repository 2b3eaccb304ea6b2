package io.takeroot.responses;

import io.takeroot.scorecards.Status;

/// How one indicator was judged in a round.
///
/// @param answer what explains the gap, in words; asked for only when an episode may begin
record Judged(
        IndicatorId indicator,
        String title,
        String owner,
        Status status,
        String why,
        String answer) {}
