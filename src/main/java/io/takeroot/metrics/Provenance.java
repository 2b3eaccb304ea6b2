package io.takeroot.metrics;

import io.takeroot.kernel.Slug;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where the numbers of a table come from, and how fresh they are.
///
/// @param datasets all that were read, joined ones included
/// @param files what was loaded into them, latest first
/// @param syncedAt when the stalest of them was last loaded; empty when one never was
/// @param covered last day the data reach, by the time column; empty without dated rows
public record Provenance(
        List<Slug> datasets,
        List<String> files,
        Optional<Instant> syncedAt,
        Optional<LocalDate> covered) {
    public Provenance {
        datasets = List.copyOf(datasets);
        files = List.copyOf(files);
    }
}
