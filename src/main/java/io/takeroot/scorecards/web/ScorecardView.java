package io.takeroot.scorecards.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// A scorecard as it is read: every word and picture is ready to print.
///
/// @param counts how many indicators have each status
/// @param standingTitle such as `Where it stands on 31 Dec 2017`
/// @param standing one or two sentences of meaning
/// @param span what the sparklines show, such as `10 months`
/// @param freshness where the numbers come from and how old they are
/// @param tools what can be done with it
public record ScorecardView(
        List<CountView> counts,
        String standingTitle,
        String standing,
        String span,
        List<SectionView> sections,
        String freshness,
        ToolsView tools) {
    public ScorecardView {
        counts = List.copyOf(counts);
        sections = List.copyOf(sections);
    }

    /// @param of what the count is part of, such as `of 12`; may be empty
    public record CountView(Tone tone, String name, String count, String of) {}

    /// @param page address of the scorecard
    /// @param asOf day looked at, such as `2017-12-31`
    /// @param definition key of the scorecard
    /// @param subject the product's key; empty for everything
    /// @param changeable whether the person may note things down and make decks
    public record ToolsView(
            String page,
            String asOf,
            String definition,
            String subject,
            String annotate,
            String csv,
            boolean changeable) {}
}
