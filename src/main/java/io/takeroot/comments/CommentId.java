package io.takeroot.comments;

import java.util.Optional;
import java.util.UUID;

/// Names a comment.
public record CommentId(UUID value) {
    static CommentId fresh() {
        return new CommentId(UUID.randomUUID());
    }

    /// Empty when the text names none.
    public static Optional<CommentId> parse(String text) {
        try {
            return Optional.of(new CommentId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
