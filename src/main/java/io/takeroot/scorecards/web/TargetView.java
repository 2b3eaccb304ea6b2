package io.takeroot.scorecards.web;

import io.takeroot.ui.Field;
import java.util.List;

/// The form for an indicator's owner and target.
///
/// @param wrong what is wrong with the form as it was sent
/// @param action where it is sent
/// @param back where it was opened from
public record TargetView(List<String> wrong, List<Field> fields, String action, String back) {
    public TargetView {
        wrong = List.copyOf(wrong);
        fields = List.copyOf(fields);
    }
}
