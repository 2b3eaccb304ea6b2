package io.takeroot.desk;

import java.time.Instant;

/// Something said in a request's thread.
///
/// @param author e-mail address of whoever said it
/// @param quoted what a mail repeated below the words; empty for none
public record RequestMessage(
        long id, Kind kind, String author, String text, String quoted, Instant at) {
    /// Who reads it.
    public enum Kind {
        /// From the desk to the asker.
        PUBLIC,
        /// From the asker.
        ASKER,
        /// For the desk only.
        NOTE
    }
}
