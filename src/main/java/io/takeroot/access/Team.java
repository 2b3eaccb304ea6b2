package io.takeroot.access;

import io.takeroot.kernel.Slug;

/// People who work on the same: a sales region, product marketing, customer success.
///
/// @param sells whether its people are sellers, of whom it is asked what they use and know
public record Team(Slug key, String title, boolean sells) {}
