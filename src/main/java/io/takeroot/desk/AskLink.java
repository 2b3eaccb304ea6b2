package io.takeroot.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A standing link under which people ask without signing in.
///
/// @param title for whom it is, such as `Field sales`
/// @param team key of the team that asks with it; empty when it is for everybody
/// @param revokedAt since when it is void
public record AskLink(
        UUID id,
        String title,
        Optional<String> team,
        Instant createdAt,
        String createdBy,
        Optional<Instant> revokedAt) {
    public boolean isOpen() {
        return revokedAt.isEmpty();
    }
}
