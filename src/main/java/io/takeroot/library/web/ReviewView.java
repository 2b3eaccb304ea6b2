package io.takeroot.library.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// What needs somebody's eyes.
///
/// @param due published, and their review date has come or comes within the month
/// @param drafts not published yet
/// @param unused published, and nobody used them for so many days
/// @param days how many
public record ReviewView(List<Line> due, List<Line> drafts, List<Line> unused, int days) {
    public ReviewView {
        due = List.copyOf(due);
        drafts = List.copyOf(drafts);
        unused = List.copyOf(unused);
    }

    /// @param keeper who has to look; empty for nobody
    public record Line(
            String url,
            String title,
            String type,
            String keeper,
            Tone tone,
            String state,
            String day) {}
}
