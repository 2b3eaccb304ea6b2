package io.takeroot.text.themes;

import java.util.OptionalLong;

/// A text, and where it is filed so far.
///
/// @param theme whose it is; empty for a text that is new, or fitted nowhere
/// @param held whether a person put it there, so that it stays
public record Filed(String text, OptionalLong theme, boolean held) {
    public Filed {
        if (held && theme.isEmpty()) {
            throw new IllegalArgumentException("held, but by no theme: " + text);
        }
    }

    /// A text that is in no theme yet.
    public static Filed fresh(String text) {
        return new Filed(text, OptionalLong.empty(), false);
    }
}
