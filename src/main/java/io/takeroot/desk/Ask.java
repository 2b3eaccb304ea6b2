package io.takeroot.desk;

/// What is asked for.
///
/// @param title one line
/// @param text the whole of it; may be empty where the title says everything
public record Ask(String title, String text) {}
