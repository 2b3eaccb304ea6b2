package io.takeroot.inbox;

import java.time.Instant;
import java.util.List;

/// A mail as a recipient is handed it: read, cleaned, bounded.
///
/// Everything in it was written by a stranger. Only `proof` was not.
///
/// @param id names it in the inbox; its page is `/settings/inbox/messages/ID`
/// @param messageId without angle brackets; empty when the mail has none
/// @param references the mails it answers, the oldest first, the one in `In-Reply-To` last; of a
///     bounce the mail that did not arrive; without angle brackets
/// @param subject one line, as written
/// @param date when it was sent, as it says; when it came, if it says nothing
/// @param reply the words that are new in this mail, as plain text
/// @param quoted what stands below or above them: the mails answered, signatures, footers
/// @param files what came with it, in order, within the limits
public record ReceivedMail(
        InboxId id,
        String messageId,
        List<String> references,
        Mailbox from,
        List<Mailbox> to,
        List<Mailbox> cc,
        String subject,
        Instant date,
        MailKind kind,
        SenderProof proof,
        String reply,
        String quoted,
        List<ReceivedFile> files) {
    public ReceivedMail {
        references = List.copyOf(references);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        files = List.copyOf(files);
    }
}
