package io.takeroot.scorecards.web;

import io.takeroot.scorecards.About;
import io.takeroot.scorecards.Audience;
import io.takeroot.scorecards.Scorecard;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Status;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All scorecards with their counts.
///
/// @param families those of one definition together, where they are rolled up
/// @param changeable whether the person may make one
public record ListView(List<Line> lines, List<Family> families, boolean changeable) {
    public ListView {
        lines = List.copyOf(lines);
        families = List.copyOf(families);
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

    /// All scorecards that one definition makes, as one status.
    public record Family(String title, ScorecardView.RolledUpView rolledUp) {}

    /// How many indicators have a status: `3 at risk`.
    public record Count(Tone tone, String words) {}

    static ListView of(
            Scorecards scorecards, Formats formats, Audience viewer, boolean changeable) {
        var all =
                scorecards.all().stream()
                        .map(
                                subject ->
                                        scorecards
                                                .overview(subject.id(), scorecards.today())
                                                .seenBy(viewer, formats))
                        .toList();
        return new ListView(
                all.stream().map(scorecard -> line(scorecard, formats)).toList(),
                families(all, scorecards),
                changeable);
    }

    /// Scorecards of one definition, rolled up once more by its own rule.
    private static List<Family> families(List<Scorecard> all, Scorecards scorecards) {
        return all.stream()
                .filter(scorecard -> scorecard.subject().about() == About.PRODUCT)
                .collect(
                        Collectors.groupingBy(
                                scorecard -> scorecard.subject().id().definition(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .flatMap(
                        family ->
                                Scorecard.rolledUp(family, "products").stream()
                                        .map(ScorecardViews::rolledUp)
                                        .map(
                                                rolled ->
                                                        family(
                                                                family.getFirst(),
                                                                rolled,
                                                                scorecards)))
                .toList();
    }

    private static Family family(
            Scorecard one, ScorecardView.RolledUpView rolled, Scorecards scorecards) {
        return new Family(scorecards.arrangement(one.subject().id()).title(), rolled);
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
