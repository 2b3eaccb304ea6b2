package io.takeroot.intelligence;

import java.time.Instant;

/// A piece of evidence: who said what, where, when.
///
/// @param heard with personal words kept out
/// @param version how often its words were written, 1 for the first
/// @param author who kept it, as the audit trail names them
public record Insight(
        InsightId id,
        Heard heard,
        InsightState state,
        int version,
        String author,
        Instant keptAt) {}
