package io.takeroot.groundwork.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// All foundations of a kind.
///
/// @param meaning one sentence that says what one of them is
/// @param total how many there are, shown or not
/// @param begin the address of the form for a new one; empty for those who may not
/// @param csv the same list as a file
public record FoundationListView(
        String kind,
        String plural,
        String meaning,
        String url,
        String csv,
        String begin,
        String find,
        List<Field> filters,
        int total,
        List<Line> lines) {
    public FoundationListView {
        filters = List.copyOf(filters);
        lines = List.copyOf(lines);
    }

    /// @param text how its words begin
    /// @param products by title
    /// @param review until when it is fresh; empty when nobody said
    public record Line(
            String url,
            String title,
            String text,
            String products,
            String owner,
            Tone tone,
            String state,
            String review) {}
}
