package io.takeroot.intelligence.web;

import java.util.List;

/// The form "heard in the field".
///
/// @param action where it is sent to
/// @param kept the number of what was just kept; empty before
/// @param error what is wrong with the text; empty for nothing
/// @param signedIn whether the person may see the insights as well
/// @param link the link just opened, shown this once; empty otherwise
/// @param linkOpen whether a link is open
public record HeardView(
        String action,
        String person,
        String kept,
        String text,
        String error,
        List<Chips> chips,
        boolean signedIn,
        String link,
        boolean linkOpen) {
    public HeardView {
        chips = List.copyOf(chips);
    }

    /// What can be chosen with one tap, what the person chose before first.
    ///
    /// @param others what is chosen from a list instead
    public record Chips(String name, String title, List<Chip> chips, List<Chip> others) {
        public Chips {
            chips = List.copyOf(chips);
            others = List.copyOf(others);
        }
    }

    public record Chip(String value, String title, boolean chosen) {}
}
