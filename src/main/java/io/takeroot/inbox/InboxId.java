package io.takeroot.inbox;

import java.util.Optional;

/// Which received message.
public record InboxId(long value) {
    /// Empty when the text names none.
    public static Optional<InboxId> parse(String text) {
        try {
            return Optional.of(new InboxId(Long.parseLong(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
