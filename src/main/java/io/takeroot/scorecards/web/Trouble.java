package io.takeroot.scorecards.web;

import io.takeroot.kernel.Failure;
import io.takeroot.workspace.Saved;
import java.util.List;

/// Why a form is shown again.
record Trouble(List<String> wrong, List<Saved.Conflict> conflicts) {
    static final Trouble NONE = new Trouble(List.of(), List.of());

    static Trouble of(Failure failure) {
        return new Trouble(
                failure.problems().stream().map(problem -> problem.message()).toList(), List.of());
    }

    static Trouble of(Saved.Conflict conflict) {
        return new Trouble(List.of(), List.of(conflict));
    }

    /// Saving once more stands on what has now been seen.
    String seen(String before) {
        return conflicts.isEmpty() ? before : conflicts.getFirst().version();
    }
}
