package io.takeroot.library.web;

import java.util.List;

/// An asset as whoever opens a link reads it: the words, nothing of the inside.
///
/// @param css address of the style sheet
/// @param outside where it stands elsewhere; empty for none
/// @param file address of its file; empty for none
/// @param dot the picture whose drawing counts a view
public record SharedView(
        String css,
        String title,
        String summary,
        List<AssetView.Section> sections,
        String outside,
        String file,
        String fileName,
        String dot) {
    public SharedView {
        sections = List.copyOf(sections);
    }
}
