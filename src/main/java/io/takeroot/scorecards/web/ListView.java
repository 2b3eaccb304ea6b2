package io.takeroot.scorecards.web;

import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Status;
import io.takeroot.scorecards.Subject;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import java.util.List;
import java.util.stream.Stream;

/// All scorecards with their counts.
public record ListView(List<Line> lines) {
    public ListView {
        lines = List.copyOf(lines);
    }

    /// @param sentence what the scorecard says in a breath
    public record Line(String title, String url, List<Count> counts, String sentence) {
        public Line {
            counts = List.copyOf(counts);
        }
    }

    /// How many indicators have a status: `3 at risk`.
    public record Count(Tone tone, String words) {}

    static ListView of(Scorecards scorecards, Formats formats) {
        return new ListView(
                scorecards.all().stream()
                        .map(subject -> line(subject, scorecards, formats))
                        .toList());
    }

    private static Line line(Subject subject, Scorecards scorecards, Formats formats) {
        var summary = scorecards.overview(subject.id(), scorecards.today()).summary();
        return new Line(
                subject.title(),
                subject.id().url(),
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
