package io.takeroot.responses.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// The page of responses: what nobody answered, what waits for its check, what was measured.
///
/// @param counts of the three parts and of each outcome, over everything
/// @param standing what they mean, in a sentence
/// @param filters whose and of which product
/// @param filtered whether a filter is set
/// @param mayRespond whether the reader may respond
public record ResponsesView(
        List<Count> counts,
        String standing,
        List<Field> filters,
        boolean filtered,
        String csv,
        boolean mayRespond,
        List<UnansweredRow> unanswered,
        List<ResponseRow> waiting,
        List<ResponseRow> measured,
        List<OwnerRow> owners) {
    public ResponsesView {
        counts = List.copyOf(counts);
        filters = List.copyOf(filters);
        unanswered = List.copyOf(unanswered);
        waiting = List.copyOf(waiting);
        measured = List.copyOf(measured);
        owners = List.copyOf(owners);
    }

    public boolean isEmpty() {
        return unanswered.isEmpty() && waiting.isEmpty() && measured.isEmpty();
    }

    /// @param of what the count is part of; may be empty
    public record Count(Tone tone, String name, String count, String of) {}

    /// Something off track that nobody answered.
    ///
    /// @param owner empty when the definition names none
    /// @param account what is to be said about the owner's account; empty when they have one
    /// @param words what explains it, as said when it began
    public record UnansweredRow(
            String title,
            String url,
            String owner,
            String account,
            String since,
            String due,
            Tone tone,
            String dueWord,
            String words,
            String respond) {}

    /// A response.
    ///
    /// @param day of its check, or on which it was measured
    /// @param words what is expected of it, or what was found
    public record ResponseRow(
            String action,
            String url,
            String indicator,
            String owner,
            String day,
            Tone tone,
            String word,
            String words) {}

    /// How one person's responses fared.
    public record OwnerRow(
            String owner, String worked, String didNot, String cannotTell, String total) {}
}
