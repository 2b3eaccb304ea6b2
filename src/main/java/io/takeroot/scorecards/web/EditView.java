package io.takeroot.scorecards.web;

import io.takeroot.ui.Field;
import io.takeroot.workspace.Saved;
import java.util.List;

/// A form that changes a scorecard's definition.
///
/// @param wrong what is wrong with the form as it was sent
/// @param conflicts what somebody else changed meanwhile; one, else none
/// @param seen the version of the definition that the form stands on
/// @param action where it is sent
/// @param back where it was opened from
public record EditView(
        List<String> wrong,
        List<Saved.Conflict> conflicts,
        List<Field> fields,
        String seen,
        String action,
        String back) {
    public EditView {
        wrong = List.copyOf(wrong);
        conflicts = List.copyOf(conflicts);
        fields = List.copyOf(fields);
    }
}
