package io.takeroot.intelligence;

import java.time.Instant;

/// What an insight said from some moment on.
///
/// @param heard with personal words kept out
public record InsightVersion(int number, Heard heard, InsightState state, String by, Instant at) {}
