package io.takeroot.intelligence.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// A page of the list of insights.
///
/// @param none whether there is no insight at all
/// @param more further filters, folded away until one is set
/// @param moreSet whether one of them is set
/// @param csv the same list as a file
/// @param first the address of the first page; empty on it
/// @param following the address of the next page; empty on the last
public record InsightListView(
        boolean none,
        boolean filtered,
        String find,
        List<Field> filters,
        List<Field> more,
        boolean moreSet,
        List<Line> lines,
        String csv,
        String first,
        String following,
        boolean mayKeep,
        boolean mayCurate) {
    public InsightListView {
        filters = List.copyOf(filters);
        more = List.copyOf(more);
        lines = List.copyOf(lines);
    }

    /// @param about competitor and product by title
    /// @param claims how many claims it is tied to, in words; empty for none
    public record Line(
            String url,
            String title,
            String source,
            String kind,
            String about,
            String claims,
            String day,
            Tone tone,
            String state) {}
}
