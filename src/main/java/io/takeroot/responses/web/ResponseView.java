package io.takeroot.responses.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Tone;
import java.util.List;

/// The page of one response.
///
/// @param standing what became of it so far, in a sentence
/// @param facts small figures with their names
/// @param chart of the figure and the forecast as it stood; empty without figures
/// @param compared what came since, period by period
/// @param moves how often the check was moved, with reasons
/// @param remarks what people think
/// @param check the day as the reader sees it, for the form that moves it; empty when it is over
public record ResponseView(
        String id,
        Tone tone,
        String word,
        String standing,
        String hypothesis,
        String action,
        List<Fact> facts,
        Drawing chart,
        List<Compared> compared,
        List<Move> moves,
        List<Remark> remarks,
        String check,
        Typed typed,
        boolean mayChange) {
    public ResponseView {
        facts = List.copyOf(facts);
        compared = List.copyOf(compared);
        moves = List.copyOf(moves);
        remarks = List.copyOf(remarks);
    }

    public record Fact(String name, String figure) {}

    /// @param caption what the chart shows
    public record Drawing(String caption, String wide, String narrow, String table) {
        static final Drawing NONE = new Drawing("", "", "", "");
    }

    /// A period's figure beside what was forecast of it.
    public record Compared(
            String period, String forecast, String range, String came, String difference) {}

    public record Move(String from, String to, String reason, String by) {}

    public record Remark(String words, String by, String when) {}

    /// What was typed into a form that was refused.
    public record Typed(List<Problem> problems, String day, String reason, String words) {
        static final Typed NOTHING = new Typed(List.of(), "", "", "");

        public Typed {
            problems = List.copyOf(problems);
        }
    }
}
