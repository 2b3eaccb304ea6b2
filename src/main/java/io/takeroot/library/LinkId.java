package io.takeroot.library;

import java.util.Optional;
import java.util.UUID;

/// Names a tracked link; not the secret that opens it.
public record LinkId(UUID value) {
    static LinkId fresh() {
        return new LinkId(UUID.randomUUID());
    }

    /// Empty when the text names none.
    public static Optional<LinkId> parse(String text) {
        try {
            return Optional.of(new LinkId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
