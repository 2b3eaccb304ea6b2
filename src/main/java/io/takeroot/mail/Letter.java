package io.takeroot.mail;

import java.time.Instant;
import java.util.Optional;

/// A delivery with all that goes over the wire.
record Letter(
        DeliveryId id,
        String recipient,
        String subject,
        String html,
        String text,
        Optional<Attachment> attachment,
        Optional<MailThread> thread,
        Instant createdAt) {}
