package io.takeroot.library;

import io.takeroot.workspace.Definitions;
import java.util.ArrayList;

/// How the library is kept.
///
/// @param recipients whether each use is kept with its person, each view by a link with its link;
///     else only how many there were of an asset on a day
/// @param unusedDays after how many days without use an asset counts as unused
/// @param linkDays for how many days a new link opens
public record LibrarySettings(boolean recipients, int unusedDays, int linkDays) {
    static final LibrarySettings FRESH = new LibrarySettings(true, 90, 90);

    /// As they stand.
    static LibrarySettings of(Definitions definitions) {
        return definitions
                .find(LibrarySettingsKind.NAME, LibrarySettingsKind.ONLY)
                .map(it -> LibrarySettingsKind.read(it, new ArrayList<>()))
                .orElse(FRESH);
    }
}
