package io.takeroot.inbox;

import java.util.Optional;

/// Which received messages to show, newest first.
///
/// @param words must occur in the subject or the sender; empty for all
/// @param state empty for any
/// @param before the last one of the page before; empty for the newest
public record InboxSearch(String words, Optional<MessageState> state, Optional<InboxId> before) {}
