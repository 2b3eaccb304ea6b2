package io.takeroot.metrictrees.web;

/// The chain of one metric in two lines.
///
/// @param answer where its gap comes from
/// @param end the last step of the chain; empty when it has none
/// @param tree the title of the tree
public record AboutView(String answer, String end, String url, String tree) {}
