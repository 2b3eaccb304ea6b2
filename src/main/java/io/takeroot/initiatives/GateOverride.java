package io.takeroot.initiatives;

import io.takeroot.kernel.Slug;
import java.time.Instant;
import java.util.List;

/// A lead let an initiative pass the start gate although conditions were not met; kept and shown
/// for ever.
///
/// @param unmet the conditions, in words, that were not met then
public record GateOverride(
        Slug initiative, String reason, List<String> unmet, Instant at, String by) {
    public GateOverride {
        unmet = List.copyOf(unmet);
    }
}
