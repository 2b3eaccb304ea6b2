package io.takeroot.desk;

/// Somebody who has a request before them.
///
/// @param person e-mail address
/// @param writing whether they are writing an answer
public record Presence(String person, boolean writing) {}
