package io.takeroot.chat;

import java.time.Instant;

/// A message that did not go as it should.
///
/// @param reason in words
/// @param over whether it is not tried again by itself
public record Undelivered(long id, String reason, Instant at, boolean over) {}
