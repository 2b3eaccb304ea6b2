package io.takeroot.decks;

import java.util.Optional;
import java.util.UUID;

/// Names one deck of the archive.
public record DeckId(UUID value) {
    /// Empty when the text is no such name.
    public static Optional<DeckId> parse(String text) {
        try {
            return Optional.of(new DeckId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
