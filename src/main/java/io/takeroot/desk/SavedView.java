package io.takeroot.desk;

/// A look at the queue that a person keeps.
///
/// @param query what stands after the question mark of the queue's address
public record SavedView(String name, String query) {}
