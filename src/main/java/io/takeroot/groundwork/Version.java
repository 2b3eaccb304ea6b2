package io.takeroot.groundwork;

import java.time.Instant;
import java.util.Optional;

/// What a foundation said from one change on.
///
/// @param number from 1, the oldest
/// @param said empty when it was removed
public record Version(int number, Optional<Foundation> said, Instant at, String by) {}
