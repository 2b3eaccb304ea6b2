package io.takeroot.scorecards.web;

import io.takeroot.scorecards.Audience;
import io.takeroot.scorecards.KeptLine;
import io.takeroot.scorecards.Seen;
import io.takeroot.ui.Tone;
import java.util.ArrayList;
import java.util.List;

/// A scorecard as it was seen on a past day: words only, as they stood.
///
/// @param sentence which of the two views this is, and what it stands on
/// @param empty why there is nothing; empty when there is something
public record KeptView(
        String sentence, String empty, List<Section> sections, ScorecardView.ToolsView tools) {
    public KeptView {
        sections = List.copyOf(sections);
    }

    /// Those under one heading.
    public record Section(String title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// @param byHand empty when nobody had set a status
    public record Line(
            String title,
            String owner,
            String actual,
            String target,
            String likelihood,
            Tone tone,
            String status,
            String byHand,
            String why) {}

    static KeptView of(Seen seen, String day, Audience viewer, ScorecardView.ToolsView tools) {
        return switch (seen) {
            case Seen.Kept(var lines) ->
                    new KeptView(
                            "As it was seen on "
                                    + day
                                    + ", word for word: what was loaded, promised and judged by then.",
                            "",
                            sections(lines, viewer),
                            tools);
            case Seen.JudgedAnew(var lines) ->
                    new KeptView(
                            "By the targets and rules of "
                                    + day
                                    + ". The page of that day was not kept, so the figures are those"
                                    + " known now about the days up to it.",
                            "",
                            sections(lines, viewer),
                            tools);
            case Seen.Nothing(var why) -> new KeptView("", why, List.of(), tools);
        };
    }

    private static List<Section> sections(List<KeptLine> lines, Audience viewer) {
        var sections = new ArrayList<Section>();
        for (var line : lines) {
            if (!line.audience().isSeenBy(viewer)) {
                continue;
            }
            var shown = new ArrayList<Line>();
            if (!sections.isEmpty() && sections.getLast().title().equals(line.section())) {
                shown.addAll(sections.removeLast().lines());
            }
            shown.add(line(line));
            sections.add(new Section(line.section(), shown));
        }
        return sections;
    }

    private static Line line(KeptLine line) {
        return new Line(
                line.title(),
                line.owner(),
                line.actual(),
                line.target(),
                line.likelihood(),
                line.status().tone(),
                line.status().word(),
                line.byHand(),
                line.why());
    }
}
