package io.takeroot.scorecards.web;

import io.takeroot.scorecards.RulePreview;
import io.takeroot.scorecards.Status;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import io.takeroot.workspace.Saved;
import java.util.List;

/// The status rules as they can be changed, with what others would have said.
///
/// @param wrong what is wrong with the rules as they were sent
/// @param conflicts what somebody else changed meanwhile; one, else none
/// @param lines one rule a line
/// @param seen the version of the definition that the form stands on
/// @param action where it is sent
/// @param preview one once it was asked for, else none
public record RulesView(
        List<String> wrong,
        List<Saved.Conflict> conflicts,
        String lines,
        String seen,
        String action,
        String back,
        List<Preview> preview) {
    public RulesView {
        wrong = List.copyOf(wrong);
        conflicts = List.copyOf(conflicts);
        preview = List.copyOf(preview);
    }

    /// Where the same form is sent to be tried only.
    public String previewAction() {
        return action.replaceFirst("/status-rules", "/status-rules/preview");
    }

    /// @param sentence how many would differ
    public record Preview(String sentence, List<String> days, List<Line> lines) {
        public Preview {
            days = List.copyOf(days);
            lines = List.copyOf(lines);
        }

        static Preview of(RulePreview preview, Formats formats) {
            return new Preview(
                    sentence(preview, formats),
                    preview.days().stream().map(formats::date).toList(),
                    preview.lines().stream().map(line -> Line.of(line, preview, formats)).toList());
        }

        private static String sentence(RulePreview preview, Formats formats) {
            if (preview.lines().isEmpty()) {
                return "No indicator stands on these rules: each has its own.";
            }
            return preview.differing() == 0
                    ? "Nothing would have differed on these days."
                    : formats.count(preview.differing(), "status", "statuses")
                            + " of "
                            + formats.count(preview.all())
                            + " would have differed on these days.";
        }
    }

    /// One indicator, a cell for each day.
    public record Line(String title, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        static Line of(RulePreview.Line line, RulePreview preview, Formats formats) {
            var cells = new java.util.ArrayList<Cell>();
            for (int i = 0; i < line.then().size(); i++) {
                cells.add(Cell.of(line.then().get(i), formats.date(preview.days().get(i))));
            }
            return new Line(line.title(), cells);
        }
    }

    /// @param was the status by the rules as they are; empty when it is the same
    public record Cell(String day, Tone tone, String status, String was) {
        static Cell of(RulePreview.Then then, String day) {
            return new Cell(
                    day,
                    then.fresh().tone(),
                    then.fresh().word(),
                    then.differs() ? was(then.old()) : "");
        }

        private static String was(Status old) {
            return "was " + old.text();
        }
    }
}
