package io.takeroot.inbox;

/// What became of a received message.
public enum MessageState {
    /// Its turn comes, or comes again after a failure.
    WAITING,
    /// A recipient took it.
    HANDED_ON,
    /// Nobody took it; the reason is said, and a person may hand it on.
    KEPT_ASIDE
}
