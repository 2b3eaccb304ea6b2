package io.takeroot.library;

import io.takeroot.kernel.Slug;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A tracked link to an asset, for one person or deal.
///
/// @param recipient for whom it was made, in the words of whoever made it
/// @param expiresOn the last day on which it opens
/// @param views how often it was opened; 0 where only aggregates are kept
public record Link(
        LinkId id,
        Slug asset,
        String recipient,
        Optional<String> deal,
        Instant madeAt,
        String madeBy,
        LocalDate expiresOn,
        Optional<Instant> revokedAt,
        int views,
        int downloads) {
    public boolean isOpenOn(LocalDate day) {
        return revokedAt.isEmpty() && !day.isAfter(expiresOn);
    }
}
