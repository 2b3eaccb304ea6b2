package io.takeroot.connect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// How new a dataset is.
///
/// @param loaded when its last file was loaded
/// @param through the last day that any row has in the time column
public record Freshness(Optional<Instant> loaded, Optional<LocalDate> through) {}
