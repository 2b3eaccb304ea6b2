package io.takeroot.groundwork.web;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Saved;
import java.util.List;

/// The form of a foundation.
///
/// @param action where it is sent to
/// @param back where to go without saving
/// @param seen how the foundation stood when the form was opened
/// @param conflict what somebody else changed at the same time; none as a rule
/// @param problems that belong to no input
/// @param fromData whether products can be chosen from the data instead
public record FoundationFormView(
        String action,
        String back,
        String seen,
        List<Saved.Conflict> conflict,
        List<Problem> problems,
        List<InputView> inputs,
        boolean fromData) {
    public FoundationFormView {
        conflict = List.copyOf(conflict);
        problems = List.copyOf(problems);
        inputs = List.copyOf(inputs);
    }
}
