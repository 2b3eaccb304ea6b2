package io.takeroot.scorecards.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// An indicator as a row of its scorecard.
///
/// @param key names it in addresses
/// @param hint what the metric counts, in a few words
/// @param actual [#NOTHING] when there is none, as for target, pace and likelihood
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
    /// What stands where there is nothing to say.
    public static final String NOTHING = "–";

    public RowView {
        detail = List.copyOf(detail);
    }

    public boolean hasLikelihood() {
        return !likelihood.equals(NOTHING);
    }

    public boolean isOpen() {
        return !detail.isEmpty();
    }
}
