package io.takeroot.comments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What somebody said.
///
/// @param author e-mail address of whoever said it
/// @param words as they stand now first, then as they stood before, the latest first
/// @param removedAt since when it is hidden; it can be put back
public record Comment(
        CommentId id,
        String about,
        String author,
        Instant writtenAt,
        List<Words> words,
        Optional<Instant> removedAt) {
    /// One wording.
    public record Words(String text, Instant at) {}

    public Comment {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a comment without words: " + id);
        }
        words = List.copyOf(words);
    }

    public String text() {
        return words.getFirst().text();
    }

    public boolean isRemoved() {
        return removedAt.isPresent();
    }

    public boolean isEdited() {
        return words.size() > 1;
    }
}
