package io.takeroot.mail;

import java.time.Instant;
import java.util.Optional;

/// One mail to one person, and how far it got.
///
/// @param reason the mail server's words, or ours, on why it is not sent; empty when there are
///     none
public record Delivery(
        DeliveryId id,
        String recipient,
        String subject,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        Optional<Instant> sentAt,
        String reason) {}
