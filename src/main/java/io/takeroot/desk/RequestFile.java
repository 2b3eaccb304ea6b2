package io.takeroot.desk;

import java.util.Optional;

/// A file of a request.
///
/// @param message the message it came with; empty when it came with the request itself
/// @param size in bytes
public record RequestFile(long id, Optional<Long> message, String name, String type, long size) {}
