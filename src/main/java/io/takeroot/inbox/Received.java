package io.takeroot.inbox;

import java.time.Instant;

/// A received message in a list, and what became of it.
///
/// @param reason why it waits or is kept aside; empty when there is nothing to say
/// @param became what a recipient made of it, such as `request/12`; empty when nothing
/// @param times how often the same mail came
public record Received(
        InboxId id,
        Mailbox from,
        String subject,
        Instant receivedAt,
        MailKind kind,
        SenderProof proof,
        int files,
        int times,
        MessageState state,
        String reason,
        String became) {}
