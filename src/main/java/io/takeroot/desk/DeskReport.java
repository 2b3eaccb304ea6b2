package io.takeroot.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the desk did over some weeks.
///
/// @param from first day
/// @param weeks each by its Monday, the latest first
/// @param teams each by its key, the most requests first; the empty key stands for no team
/// @param endings how often each kind of end
/// @param ageing how many open requests are how old
public record DeskReport(
        LocalDate from,
        Line all,
        List<Week> weeks,
        List<Team> teams,
        Map<Resolution.Kind, Integer> endings,
        List<Age> ageing) {
    public record Week(LocalDate monday, Line line) {}

    public record Team(String team, Line line) {}

    /// @param upTo days, not included; empty for all that are older
    public record Age(int from, Optional<Integer> upTo, int count) {}

    /// What is said of a group of requests.
    ///
    /// @param count of those opened
    /// @param firstReply median working time in minutes, and of how many
    /// @param resolution the same until the end
    /// @param helped how many said yes, of how many who said something
    /// @param deflected how many were served by what was offered
    public record Line(
            int count, Typical firstReply, Typical resolution, Part helped, Part deflected) {}

    /// A median.
    ///
    /// @param minutes empty where there is nothing to take it of
    public record Typical(Optional<Integer> minutes, int count) {}

    /// A share.
    public record Part(int part, int of) {}
}
