package io.takeroot.connect;

/// A line that was set aside, with its reason.
///
/// @param line its number in the file, from 1
/// @param raw its text as it stands in the file
public record Reject(long sync, String fileName, long line, String reason, String raw) {}
