package io.takeroot.scorecards.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// The form for a status by hand, beside the computed one, and those that there were.
///
/// @param computed the status that is computed, which stays and counts
/// @param why it is that
/// @param holds whether one holds that can be ended
/// @param page address of this page
public record ManualStatusView(
        List<String> wrong,
        Tone tone,
        String computed,
        String why,
        List<Field> fields,
        boolean holds,
        List<ManualView> history,
        String page,
        String back) {
    public ManualStatusView {
        wrong = List.copyOf(wrong);
        fields = List.copyOf(fields);
        history = List.copyOf(history);
    }
}
