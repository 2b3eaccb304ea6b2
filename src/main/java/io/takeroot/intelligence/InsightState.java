package io.takeroot.intelligence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What became of an insight.
public enum InsightState {
    /// Nobody looked at it yet.
    NEW("New"),
    ACCEPTED("Accepted"),
    /// Wrong, or no use: it is kept, and is evidence of nothing.
    SET_ASIDE("Set aside");

    private final String title;

    InsightState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// In addresses: `set_aside`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<InsightState> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
