package io.takeroot.connect;

import io.takeroot.kernel.Slug;

/// Two spellings of one name, such as GTXPro and GTX Pro.
///
/// @param from as it stands in the dataset's files
/// @param to as it is to be read
public record NameMatch(Slug dataset, String column, String from, String to) {}
