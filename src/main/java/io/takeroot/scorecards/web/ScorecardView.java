package io.takeroot.scorecards.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// A scorecard as it is read: every word and picture is ready to print.
///
/// @param counts how many indicators have each status
/// @param standingTitle such as `Where it stands on 31 Dec 2017`
/// @param standing one or two sentences of meaning
/// @param lookingBack which view of a past day this is; empty for today
/// @param rolledUp one when the scorecard is rolled up to one status, else none
/// @param chain one when its sections stand in the chain, else none
/// @param span what the sparklines show, such as `10 months`
/// @param freshness where the numbers come from and how old they are
/// @param tools what can be done with it
public record ScorecardView(
        List<CountView> counts,
        String standingTitle,
        String standing,
        String lookingBack,
        List<RolledUpView> rolledUp,
        List<ChainView> chain,
        String span,
        List<SectionView> sections,
        String freshness,
        ToolsView tools) {
    public ScorecardView {
        counts = List.copyOf(counts);
        rolledUp = List.copyOf(rolledUp);
        chain = List.copyOf(chain);
        sections = List.copyOf(sections);
    }

    /// One status for all, and the rule that made it.
    public record RolledUpView(Tone tone, String status, String sentence) {}

    /// @param of what the count is part of, such as `of 12`; may be empty
    public record CountView(Tone tone, String name, String count, String of) {}

    /// @param page address of the scorecard
    /// @param asOf day looked at, such as `2017-12-31`
    /// @param definition key of the scorecard
    /// @param subject the product's key; empty for everything
    /// @param seen whether the page shows the day as it was seen then
    /// @param changeable whether the person may note things down and make decks
    public record ToolsView(
            String page,
            String asOf,
            String definition,
            String subject,
            String annotate,
            String arrange,
            String csv,
            boolean changeable,
            boolean seen) {
        ToolsView ofWhatWasSeen() {
            return new ToolsView(
                    page, asOf, definition, subject, annotate, arrange, csv, changeable, true);
        }
    }
}
