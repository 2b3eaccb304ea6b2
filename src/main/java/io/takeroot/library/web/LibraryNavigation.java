package io.takeroot.library.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts the library into the main navigation.
@Component
final class LibraryNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry("Know", "Library", "/library", "library", 110));
    }
}
