package io.takeroot.scorecards.web;

import io.takeroot.scorecards.Audience;
import io.takeroot.scorecards.Scorecard;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Status;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import java.util.List;
import java.util.stream.Stream;

/// All scorecards with their counts.
///
/// @param changeable whether the person may make one
public record ListView(List<Line> lines, boolean changeable) {
    public ListView {
        lines = List.copyOf(lines);
    }

    /// @param sentence what the scorecard says in a breath
    public record Line(
            String title,
            String url,
            List<ScorecardView.RolledUpView> rolledUp,
            List<Count> counts,
            String sentence) {
        public Line {
            rolledUp = List.copyOf(rolledUp);
            counts = List.copyOf(counts);
        }
    }

    /// How many indicators have a status: `3 at risk`.
    public record Count(Tone tone, String words) {}

    static ListView of(
            Scorecards scorecards, Formats formats, Audience viewer, boolean changeable) {
        return new ListView(
                scorecards.all().stream()
                        .map(
                                subject ->
                                        scorecards
                                                .overview(subject.id(), scorecards.today())
                                                .seenBy(viewer, formats))
                        .map(scorecard -> line(scorecard, formats))
                        .toList(),
                changeable);
    }

    private static Line line(Scorecard scorecard, Formats formats) {
        var subject = scorecard.subject();
        var summary = scorecard.summary();
        return new Line(
                subject.title(),
                subject.id().url(),
                scorecard.rolledUp().map(ScorecardViews::rolledUp).stream().toList(),
                Stream.of(Status.values())
                        .filter(status -> summary.count(status) > 0)
                        .map(
                                status ->
                                        new Count(
                                                status.tone(),
                                                formats.count(summary.count(status))
                                                        + " "
                                                        + status.text()))
                        .toList(),
                summary.sentence());
    }
}
