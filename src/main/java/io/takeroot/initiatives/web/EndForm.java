package io.takeroot.initiatives.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import java.util.List;

/// What the form for an initiative's end sends, as typed.
///
/// @param problems why it was refused; empty when it was not
public record EndForm(String state, String day, String reason, List<Problem> problems) {
    public EndForm {
        problems = List.copyOf(problems);
    }

    EndForm(String state, String day, String reason) {
        this(state, day, reason, List.of());
    }

    EndForm refused(List<Problem> why) {
        return new EndForm(state, day, reason, why);
    }

    public List<Field> fields() {
        return List.of(
                Field.choice(
                        "state",
                        "How it ends",
                        state,
                        List.of(
                                new Field.Choice("finished", "Finished: all was done"),
                                new Field.Choice("stopped", "Stopped: it ends before its time"))),
                Field.of("day", "Last day", "date", day).mandatory(),
                Field.text("reason", "Why", reason)
                        .withHint("One sentence; it stays with the initiative and its verdict.")
                        .mandatory());
    }
}
