package io.takeroot.chat;

/// Where the messages of a line go.
public interface Route {
    /// Asked at the moment of sending.
    Way way(ChatMessage message);

    /// The message did not arrive and is not tried again.
    void lost(ChatMessage message, String reason);

    /// Where a message goes.
    sealed interface Way {
        record By(Call call) implements Way {}

        /// @param reason in words
        record Nowhere(String reason) implements Way {}
    }
}
