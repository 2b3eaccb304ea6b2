package io.takeroot.groundwork.web;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Saved;
import java.util.List;

/// What became of a form that was sent.
sealed interface SaveOutcome {
    /// @param words for the flash
    record Kept(String words) implements SaveOutcome {}

    /// Nothing was kept; the form is shown again with what was typed.
    ///
    /// @param seen to be sent with the form when it is saved once more
    record Refused(String seen, List<Problem> problems, List<Saved.Conflict> conflict)
            implements SaveOutcome {
        public Refused {
            problems = List.copyOf(problems);
            conflict = List.copyOf(conflict);
        }
    }
}
