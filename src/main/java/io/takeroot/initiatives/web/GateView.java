package io.takeroot.initiatives.web;

import java.util.List;

/// The start gate of an initiative.
///
/// @param open whether it may start
/// @param shaky foundations that are missing, drafts or stale
/// @param leads what is known of its leading indicators
/// @param start the day put in for its start
/// @param reason as typed, when an override was refused
public record GateView(
        String key,
        boolean open,
        List<Line> lines,
        List<InitiativeView.FootingLine> shaky,
        List<String> leads,
        String start,
        boolean mayOverride,
        String reason) {
    public GateView {
        lines = List.copyOf(lines);
        shaky = List.copyOf(shaky);
        leads = List.copyOf(leads);
    }

    /// @param mend where what is missing is added
    public record Line(boolean met, String words, String mend) {}

    GateView with(String day, String typed) {
        return new GateView(key, open, lines, shaky, leads, day, mayOverride, typed);
    }
}
