package io.takeroot.workspace;

/// A thing that has an address in Takeroot, as others name it.
///
/// @param url path of the page on which it is seen
public record Topic(String title, String url) {}
