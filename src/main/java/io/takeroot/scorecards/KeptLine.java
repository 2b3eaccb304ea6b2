package io.takeroot.scorecards;

import io.takeroot.kernel.Slug;

/// One indicator of a scorecard in the words in which a day's page showed it.
///
/// @param actual figure with its unit; `–` when there was none
/// @param byHand who had set which status by hand; empty when nobody had
public record KeptLine(
        String section,
        Slug indicator,
        String title,
        String owner,
        Audience audience,
        String actual,
        String target,
        String likelihood,
        Status status,
        String why,
        String byHand) {}
