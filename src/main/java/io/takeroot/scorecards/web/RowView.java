package io.takeroot.scorecards.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// An indicator as a row of its scorecard.
///
/// @param key names it in addresses
/// @param hint what the actual figure covers, and how many rows it stands on
/// @param actual [#NOTHING] when there is none, as for target, pace and likelihood
/// @param targetHint the period that the target is measured over; may be empty
/// @param bullet SVG of how much of the target is reached; empty without a target
/// @param pace share of what was expected by now
/// @param manual one when a status is set by hand, else none
/// @param spark SVG
/// @param links where opening and closing it lead
/// @param detail one when the row is open, else none
public record RowView(
        String key,
        String title,
        String hint,
        String owner,
        String actual,
        String target,
        String targetHint,
        String bullet,
        String pace,
        Tone tone,
        String status,
        List<ManualView> manual,
        String spark,
        String likelihood,
        Links links,
        List<DetailView> detail) {
    /// What stands where there is nothing to say.
    public static final String NOTHING = "–";

    public RowView {
        manual = List.copyOf(manual);
        detail = List.copyOf(detail);
    }

    public boolean hasLikelihood() {
        return !likelihood.equals(NOTHING);
    }

    /// @param open the page with the row open
    /// @param close the page with it closed
    /// @param fragment the detail alone
    public record Links(String open, String close, String fragment) {}

    public boolean isOpen() {
        return !detail.isEmpty();
    }
}
