package io.takeroot.connect;

/// A name match that a person is asked about.
///
/// @param why what tells so, in plain words
/// @param rows how many rows hold the spelling in question
public record NameQuestion(NameMatch match, String why, long rows) {}
