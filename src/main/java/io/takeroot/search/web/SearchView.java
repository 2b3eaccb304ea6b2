package io.takeroot.search.web;

import io.takeroot.text.Excerpts;
import io.takeroot.ui.Field;
import java.util.List;

/// What the page of the search shows.
///
/// @param kinds with how many of each would be found
/// @param fields by which it can be narrowed
/// @param total how many were found, on all pages
/// @param mended what words that nothing has were taken for; empty when all are known
/// @param whole whether everything is in the index
/// @param all the address of the same words, not narrowed; empty when they are not
/// @param earlier the address of the page before; empty on the first; so for the next
/// @param mayFindGaps whether the searches without an answer may be seen
public record SearchView(
        String words,
        String kind,
        List<Kind> kinds,
        List<Field> fields,
        int total,
        List<Line> lines,
        String mended,
        boolean whole,
        String all,
        String earlier,
        String further,
        boolean mayFindGaps) {
    public SearchView {
        kinds = List.copyOf(kinds);
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
    }

    /// @param chosen whether only these are shown
    public record Kind(String title, int count, String url, boolean chosen) {}

    /// One thing that was found.
    public record Line(
            String url,
            List<Excerpts.Piece> title,
            List<Excerpts.Piece> excerpt,
            String kind,
            String day) {
        public Line {
            title = List.copyOf(title);
            excerpt = List.copyOf(excerpt);
        }
    }
}
