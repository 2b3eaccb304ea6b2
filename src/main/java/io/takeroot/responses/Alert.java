package io.takeroot.responses;

import java.time.Instant;
import java.time.LocalDate;

/// A fact that was worth telling, told once.
///
/// @param rule key of the rule, or one of those that are always there: see [Alert#OFF_TRACK]
/// @param about what it is about: `overall/win_rate`
/// @param url of the page that shows it
/// @param withinBudget whether it is told by itself; else it is counted in the mail
/// @param people how many were told or are going to be
/// @param told how many of them were told
/// @param useful how many found it useful
/// @param noise how many found it noise
public record Alert(
        long id,
        String rule,
        String about,
        String title,
        String url,
        String words,
        Instant raisedAt,
        LocalDate raisedOn,
        boolean withinBudget,
        int people,
        int told,
        int useful,
        int noise) {
    /// An indicator went off track.
    public static final String OFF_TRACK = "off-track";

    /// A response was due and is not there.
    public static final String OVERDUE = "overdue";

    /// The effect of a response was measured.
    public static final String MEASURED = "measured";
}
