package io.takeroot.mail;

import java.util.Optional;

/// Which deliveries to show, newest first.
///
/// @param words must occur in recipient or subject; empty for all
/// @param state empty for any
/// @param after the last one of the page before; empty for the newest
public record DeliverySearch(
        String words, Optional<DeliveryState> state, Optional<DeliveryId> after) {}
