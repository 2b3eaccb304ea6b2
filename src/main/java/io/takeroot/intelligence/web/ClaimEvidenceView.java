package io.takeroot.intelligence.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// What speaks for and against one claim.
///
/// @param standing in a sentence
/// @param spoken the latest first
/// @param more how many more there are, in words; empty for none
public record ClaimEvidenceView(
        String key,
        String title,
        String url,
        Tone tone,
        String state,
        String standing,
        List<Line> spoken,
        String more) {
    public ClaimEvidenceView {
        spoken = List.copyOf(spoken);
    }

    /// @param aside whether the insight was set aside and counts no more
    public record Line(
            String url, String title, String source, String day, boolean supports, boolean aside) {}
}
