package io.takeroot.responses.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import java.util.List;

/// The form for a response.
///
/// @param why the indicator's status in words
/// @param drivers what explains the gap, in words; may be empty
/// @param hypothesis as typed, or the first cause named
/// @param action as typed
/// @param fields the short ones
public record ResponseFormView(
        List<Problem> problems,
        String scorecard,
        String indicator,
        String why,
        List<String> drivers,
        String hypothesis,
        String action,
        List<Field> fields,
        String back) {
    public ResponseFormView {
        problems = List.copyOf(problems);
        drivers = List.copyOf(drivers);
        fields = List.copyOf(fields);
    }
}
