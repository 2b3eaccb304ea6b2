package io.takeroot.mail;

/// How one attempt to hand a mail to the server ended.
sealed interface Outcome {
    /// @param answer the server's words
    record Taken(String answer) implements Outcome {}

    /// The server, or the way to it, is at fault for now.
    record NotNow(String reason) implements Outcome {}

    /// The server will never take this mail.
    record Never(String reason) implements Outcome {}

    /// The connection broke after the mail was under way and before the server's answer.
    record Unknown(String reason) implements Outcome {}
}
