package io.takeroot.initiatives.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// All initiatives as board, table or timeline.
///
/// @param shape `board`, `table` or `timeline`
/// @param shapes the three, each with its address
/// @param total how many there are, found or not
/// @param months above the timeline, wide and narrow
public record InitiativesView(
        String shape,
        List<Choice> shapes,
        List<Field> filters,
        String search,
        String csv,
        int total,
        List<Column> columns,
        List<Head> heads,
        List<Line> lines,
        String months,
        boolean changeable) {
    public InitiativesView {
        shapes = List.copyOf(shapes);
        filters = List.copyOf(filters);
        columns = List.copyOf(columns);
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /// @param current whether it is the one shown
    public record Choice(String title, String url, boolean current) {}

    /// A state with the initiatives in it.
    public record Column(String title, String meaning, List<Line> lines) {}

    /// A table's head; following it sorts by it.
    ///
    /// @param sort for assistive technology: `ascending`, `descending`, or empty
    public record Head(String title, String url, String sort, boolean right) {}

    /// @param warning what needs attention, empty for nothing
    /// @param bar its row of the timeline
    public record Line(
            String url,
            String title,
            String type,
            Tone tone,
            String state,
            String owner,
            String objective,
            String days,
            String products,
            String delivered,
            String warning,
            String effort,
            String bar) {}
}
