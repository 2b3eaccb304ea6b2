package io.takeroot.intelligence.web;

import java.util.List;

/// A page of the list of themes.
///
/// @param none whether there are no themes at all
/// @param gaps how many themes of this page hold questions that nothing answers, in a sentence
/// @param previous address of the page before; empty on the first
/// @param following address of the page after; empty on the last
public record ThemeListView(
        boolean none,
        String find,
        String gaps,
        List<Line> lines,
        String csv,
        String previous,
        String following) {
    public ThemeListView {
        lines = List.copyOf(lines);
    }

    /// @param gap such as `12 asked, nothing answers it`; empty without one
    /// @param open such as `1 open`, where that is no gap yet
    /// @param words the telling words of a theme that has a name
    /// @param spark texts of the last weeks, drawn
    public record Line(
            String url,
            String title,
            String words,
            String gap,
            String open,
            String texts,
            String deals,
            String spark,
            String latest) {}
}
