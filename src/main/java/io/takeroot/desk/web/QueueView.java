package io.takeroot.desk.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// The queue as its template prints it.
///
/// @param counts of what is open, each with the address that shows it
/// @param query what is shown, to be kept as a view
/// @param next address of the next page; empty on the last
/// @param first address of the first page; empty there
/// @param found how many fit, in words
public record QueueView(
        List<Count> counts,
        List<Field> filters,
        String words,
        List<Saved> views,
        String query,
        boolean filtered,
        List<Row> rows,
        String found,
        String next,
        String first,
        String csv,
        String here) {
    public QueueView {
        counts = List.copyOf(counts);
        filters = List.copyOf(filters);
        views = List.copyOf(views);
        rows = List.copyOf(rows);
    }

    public record Count(Tone tone, String name, String count, String url) {}

    public record Saved(String name, String url) {}

    /// @param standing how it ended, or in which state it is
    /// @param assignee empty for nobody
    public record Row(
            String number,
            String title,
            String url,
            String asker,
            String about,
            String assignee,
            Tone tone,
            String standing,
            DueWords due,
            boolean open) {}
}
