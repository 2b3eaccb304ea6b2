package io.takeroot.intelligence;

import java.time.Instant;

/// What a person did to a theme.
///
/// @param words what was done, in a sentence
/// @param by who, as the audit trail names them
/// @param undone whether it was taken back since
public record ThemeChange(
        long id, ThemeId theme, Kind kind, String words, String by, Instant at, boolean undone) {

    /// What can be done to a theme.
    public enum Kind {
        NAMED,
        MERGED,
        MOVED
    }
}
