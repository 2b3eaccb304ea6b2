package io.takeroot.scorecards;

import io.takeroot.kernel.Slug;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A status that somebody set by hand, for a while and for a reason. It stands beside the computed
/// one, never in its place.
///
/// @param from the day it was set
/// @param until the last day on which it holds
/// @param endedOn the day it was taken back or replaced, before its time; it does not hold
///     from that day on
/// @param endedBy who did; empty while nobody has
public record ManualStatus(
        ScorecardId scorecard,
        Slug indicator,
        Status status,
        String reason,
        String by,
        Instant at,
        LocalDate from,
        LocalDate until,
        Optional<LocalDate> endedOn,
        String endedBy) {
    /// Whether it holds on a day; it ends by itself.
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from)
                && !day.isAfter(until)
                && endedOn.filter(ended -> !day.isBefore(ended)).isEmpty();
    }
}
