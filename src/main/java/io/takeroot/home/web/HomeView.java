package io.takeroot.home.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// The first page.
///
/// @param mine whether only the reader's own things are shown
/// @param switchable whether the reader owns anything, so that there is a choice
/// @param summary of the scorecard about everything; empty before there is one
public record HomeView(
        boolean mine,
        boolean switchable,
        List<SummaryView> summary,
        List<RedView> reds,
        String moreReds,
        List<WorkView> work,
        List<MentionView> mentions) {
    public HomeView {
        summary = List.copyOf(summary);
        reds = List.copyOf(reds);
        work = List.copyOf(work);
        mentions = List.copyOf(mentions);
    }

    /// @param url of the scorecard
    public record SummaryView(String title, String url, String sentence, List<CountView> counts) {}

    public record CountView(Tone tone, String name, String count) {}

    public record RedView(
            String title,
            String subject,
            String url,
            String owner,
            String actual,
            String target,
            String likelihood,
            String why) {}

    /// @param next what is to be done next, with its day
    public record WorkView(
            String title, String url, String owner, String state, String next, boolean late) {}

    public record MentionView(String author, String words, String topic, String url, String when) {}
}
