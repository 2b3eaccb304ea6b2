package io.takeroot.library;

import java.time.Instant;
import java.util.Optional;

/// What an asset said from one change on.
///
/// @param number from 1, the oldest
/// @param said empty when it was removed
public record AssetVersion(int number, Optional<Asset> said, Instant at, String by) {}
