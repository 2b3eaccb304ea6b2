package io.takeroot.ui;

/// A line of the main navigation.
///
/// @param section heading it stands under, such as `Measure`; empty for the unnamed one at the end
/// @param icon name in [Icons]; empty for none
/// @param order place among all entries; a section stands where its first entry stands
public record NavEntry(String section, String title, String url, String icon, int order) {}
