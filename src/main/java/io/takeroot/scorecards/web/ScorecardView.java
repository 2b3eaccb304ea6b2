package io.takeroot.scorecards.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// A scorecard as it is read: every word and picture is ready to print.
///
/// @param url of the scorecard's page
/// @param counts how many indicators have each status
/// @param standingTitle such as `Where the quarter stands`
/// @param standing one or two sentences of meaning
/// @param span what the sparklines show, such as `14 months`
/// @param freshness where the numbers come from and how old they are
public record ScorecardView(
        String url,
        List<CountView> counts,
        String standingTitle,
        String standing,
        String span,
        List<SectionView> sections,
        String freshness) {
    public ScorecardView {
        counts = List.copyOf(counts);
        sections = List.copyOf(sections);
    }

    /// @param of what the count is part of, such as `of 12`; may be empty
    public record CountView(Tone tone, String name, String count, String of) {}
}
