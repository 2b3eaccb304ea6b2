package io.takeroot.groundwork;

import java.util.Locale;

/// How far a foundation is. People say missing, draft or agreed; stale follows from its review
/// date.
public enum FoundationState {
    MISSING,
    DRAFT,
    STALE,
    AGREED;

    /// The word in a definition and in an address: `agreed`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The word on a page: `Agreed`.
    public String title() {
        return name().charAt(0) + word().substring(1);
    }
}
