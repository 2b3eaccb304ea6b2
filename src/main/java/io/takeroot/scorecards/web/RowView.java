package io.takeroot.scorecards.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// An indicator as a row of its scorecard.
///
/// @param key names it in addresses
/// @param hint what the metric counts, in a few words
/// @param actual `–` when there is none
/// @param bullet SVG of how much of the target is reached; empty without a target
/// @param pace share of what was expected by now
/// @param spark SVG
/// @param detail one when the row is open, else none
public record RowView(
        String key,
        String title,
        String hint,
        String owner,
        String actual,
        String target,
        String bullet,
        String pace,
        Tone tone,
        String status,
        String spark,
        String likelihood,
        List<DetailView> detail) {
    public RowView {
        detail = List.copyOf(detail);
    }

    public boolean isOpen() {
        return !detail.isEmpty();
    }
}
