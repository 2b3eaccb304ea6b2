package io.takeroot.library;

import java.time.Instant;
import java.util.UUID;

/// An uploaded file.
///
/// @param name as whoever reads it sees it, without folders
/// @param size in bytes
public record LibraryFile(UUID id, String name, long size, Instant addedAt, String addedBy) {}
