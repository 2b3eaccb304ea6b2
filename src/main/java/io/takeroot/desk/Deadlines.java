package io.takeroot.desk;

import java.time.Instant;
import java.util.Optional;

/// The two clocks of a request, in the hours of its team's service level.
///
/// @param firstReplyMinutes working time until the first reply; empty before it
/// @param minutes working time spent on it before the clock last started; what is spent waiting
///     for the asker does not count
/// @param runsFrom since when the clock of the resolution runs; empty while it stands still
/// @param waitingSince since when the asker's answer is awaited
public record Deadlines(
        Instant firstReplyDue,
        Optional<Instant> firstRepliedAt,
        Optional<Integer> firstReplyMinutes,
        Instant resolutionDue,
        int minutes,
        Optional<Instant> runsFrom,
        Optional<Instant> waitingSince) {
    /// What is due next; empty while nothing is: the asker's turn, or the end.
    public Optional<Instant> next() {
        if (runsFrom.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                firstRepliedAt.isEmpty() && firstReplyDue.isBefore(resolutionDue)
                        ? firstReplyDue
                        : resolutionDue);
    }

    public boolean isOverdue(Instant now) {
        return next().filter(due -> due.isBefore(now)).isPresent();
    }
}
