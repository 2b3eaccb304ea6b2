package io.takeroot.inbox;

/// Who speaks in a mail: a person, or a machine about a mail.
public enum MailKind {
    /// Written to be read.
    ORDINARY,
    /// A mail could not be brought to its recipient, or only later.
    BOUNCE,
    /// Nobody wrote it: out of office, a receipt of a ticket system.
    AUTOREPLY,
    /// Somebody marked a mail as unwanted.
    FEEDBACK,
    /// A mail was shown to its recipient.
    RECEIPT;

    /// Whether an answer to it would reach nobody, or start a loop.
    public boolean isMachine() {
        return this != ORDINARY;
    }
}
