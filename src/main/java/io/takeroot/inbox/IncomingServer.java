package io.takeroot.inbox;

/// The mailbox that mail is fetched from, by IMAP.
///
/// @param folder such as `INBOX`
/// @param checkedBy name of the mail server whose checks of the sender are believed, as it calls
///     itself in `Authentication-Results`; empty when none is
/// @param hourlyBudget how many mails of one sender are handed on within an hour
/// @param fromTheBeginning whether mail that is there already is fetched too
public record IncomingServer(
        String host,
        int port,
        Security security,
        Login login,
        String folder,
        String checkedBy,
        int hourlyBudget,
        boolean fromTheBeginning) {
    /// How the connection is kept private.
    public enum Security {
        /// From the first byte, usually port 993.
        TLS,
        /// After a greeting, usually port 143; without it nothing is fetched.
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

    /// Names the mailbox, whatever else changes.
    String mailbox() {
        return login.user() + "@" + host + "/" + folder;
    }
}
