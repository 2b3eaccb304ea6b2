package io.takeroot.initiatives.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import io.takeroot.workspace.Saved;
import java.util.List;

/// The form of an objective.
///
/// @param removal where it is removed; empty for a new one
/// @param conflict what somebody else changed meanwhile, one at most
public record ObjectiveFormView(
        String action,
        String removal,
        String seen,
        List<Field> fields,
        List<Problem> problems,
        List<Saved.Conflict> conflict) {
    public ObjectiveFormView {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
        conflict = List.copyOf(conflict);
    }
}
