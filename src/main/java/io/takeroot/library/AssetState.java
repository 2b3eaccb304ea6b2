package io.takeroot.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far the words of an asset have come.
public enum AssetState {
    DRAFT("Draft"),
    /// Somebody else than its authors read it and found it right.
    REVIEWED("Reviewed"),
    PUBLISHED("Published");

    private final String title;

    AssetState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AssetState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
