package io.takeroot.inbox;

/// The mail server does not answer, or not as it should.
final class MailboxUnreachable extends Exception {
    private static final long serialVersionUID = 1L;

    MailboxUnreachable(String words, Throwable cause) {
        super(words, cause);
    }

    /// What the server or the network said, without secrets.
    String words() {
        return String.valueOf(getMessage());
    }
}
