package io.takeroot.desk.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import java.util.List;

/// The form on which somebody asks.
///
/// @param action where it is sent
/// @param who fields that say who asks; none for people who are signed in
/// @param known who asks, as remembered, in words; empty for nobody
/// @param more fields that need not be filled
/// @param moreOpen whether they are shown from the start
/// @param endings of files that are taken
public record AskView(
        String action,
        String asking,
        String ask,
        String known,
        List<Field> who,
        List<Field> more,
        boolean moreOpen,
        String endings,
        List<Problem> problems) {
    public AskView {
        who = List.copyOf(who);
        more = List.copyOf(more);
        problems = List.copyOf(problems);
    }

    /// Where what may answer is asked for while somebody types: shut to strangers on the page of
    /// those who are signed in, which is why it does not lie below `/ask/`.
    public String offers() {
        return action.equals("/ask") ? "/answers-offered" : action + "/offers";
    }
}
