package io.takeroot.trace;

import java.time.Instant;

/// One thing tied to another, each named by kind and key such as `request/12`.
///
/// @param since when they were tied
public record Trace(String from, Tie tie, String to, Instant since) {}
