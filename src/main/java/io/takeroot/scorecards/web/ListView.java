package io.takeroot.scorecards.web;

import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Status;
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

    /// How many indicators have a status.
    public record Count(Tone tone, String word, String count) {}

    static ListView of(Scorecards scorecards, Formats formats) {
        return new ListView(
                scorecards.all().stream()
                        .map(
                                subject -> {
                                    var summary =
                                            scorecards
                                                    .overview(subject.id(), scorecards.today())
                                                    .summary();
                                    return new Line(
                                            subject.title(),
                                            subject.id().url(),
                                            Stream.of(Status.values())
                                                    .map(
                                                            status ->
                                                                    new Count(
                                                                            status.tone(),
                                                                            status.word(),
                                                                            formats.count(
                                                                                    summary.count(
                                                                                            status))))
                                                    .toList(),
                                            summary.sentence());
                                })
                        .toList());
    }
}
