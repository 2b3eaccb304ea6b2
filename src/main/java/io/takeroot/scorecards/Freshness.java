package io.takeroot.scorecards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where figures come from and how fresh they are.
///
/// @param files what was loaded, latest first
/// @param loadedAt when the stalest dataset was last loaded
/// @param covered last day that the data reach
public record Freshness(
        List<String> files, Optional<Instant> loadedAt, Optional<LocalDate> covered) {
    public Freshness {
        files = List.copyOf(files);
    }

    static final Freshness UNKNOWN = new Freshness(List.of(), Optional.empty(), Optional.empty());
}
