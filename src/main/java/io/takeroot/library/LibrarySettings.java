package io.takeroot.library;

/// How the library is kept.
///
/// @param recipients whether each view by a link is kept with its link; else only how many there
///     were of an asset
/// @param unusedDays after how many days without use an asset counts as unused
/// @param linkDays for how many days a new link opens
public record LibrarySettings(boolean recipients, int unusedDays, int linkDays) {
    static final LibrarySettings FRESH = new LibrarySettings(true, 90, 90);
}
