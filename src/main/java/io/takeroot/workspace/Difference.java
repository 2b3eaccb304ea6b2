package io.takeroot.workspace;

/// A place of a definition that two people changed at the same time, each in their own way.
///
/// @param field where, such as `target value` or `deliverables, Launch deck, due`
/// @param before what both had seen; empty when there was nothing
/// @param theirs what is kept now; empty when they took it out
/// @param yours what was about to be saved; empty when it was taken out
public record Difference(String field, String before, String theirs, String yours) {}
