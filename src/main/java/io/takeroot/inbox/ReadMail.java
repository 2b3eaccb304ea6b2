package io.takeroot.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A mail as read from its bytes; the same bytes always read the same.
///
/// @param isRead false when the bytes could not be read at all; the problem says why
/// @param date when it was sent, as it says
/// @param problems what could not be read or was left out, in words
public record ReadMail(
        boolean isRead,
        String messageId,
        List<String> references,
        Mailbox from,
        List<Mailbox> to,
        List<Mailbox> cc,
        String subject,
        Optional<Instant> date,
        MailKind kind,
        SenderProof proof,
        Passage passage,
        MailBody body,
        List<String> problems) {
    public ReadMail {
        references = List.copyOf(references);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        problems = List.copyOf(problems);
    }

    static ReadMail unreadable(String why) {
        return new ReadMail(
                false,
                "",
                List.of(),
                Mailbox.NONE,
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                MailKind.ORDINARY,
                SenderProof.UNKNOWN,
                new Passage(0, false, ""),
                new MailBody(List.of(), List.of(), List.of()),
                List.of(why));
    }
}
