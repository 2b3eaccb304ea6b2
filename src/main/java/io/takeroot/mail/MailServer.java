package io.takeroot.mail;

import java.util.Optional;

/// The server that takes our mails.
///
/// @param login empty for a server that asks for none
/// @param sender address that the mails come from
public record MailServer(
        String host, int port, Security security, Optional<Login> login, String sender) {
    /// How the connection is kept private.
    public enum Security {
        /// From the first byte, usually port 465.
        TLS,
        /// After a greeting, usually port 587; without it nothing is sent.
        STARTTLS,
        /// Not at all: for a server on this machine.
        NONE
    }

    /// Never part of a message or a log.
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
