package io.takeroot.library.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// A page of the library's list.
///
/// @param chips a competitor each, the shortest way to a card
/// @param total how many assets there are for this reader, found or not
/// @param count how many were found, in words
/// @param writes whether the reader writes content
/// @param csv the same list as a file
/// @param previous address of the page before; empty on the first
public record LibraryView(
        List<Chip> chips,
        String find,
        List<Field> filters,
        int total,
        String count,
        List<Line> lines,
        boolean writes,
        int due,
        String csv,
        String previous,
        String following) {
    public LibraryView {
        chips = List.copyOf(chips);
        filters = List.copyOf(filters);
        lines = List.copyOf(lines);
    }

    /// @param hint what it leads to
    public record Chip(String title, String url, String hint, boolean chosen) {}

    /// @param used by how many people in the last 90 days, in words
    public record Line(
            String url,
            String title,
            String summary,
            String type,
            String products,
            Tone tone,
            String state,
            String used) {}
}
