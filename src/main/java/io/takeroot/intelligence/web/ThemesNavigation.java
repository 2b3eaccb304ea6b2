package io.takeroot.intelligence.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts themes into the main navigation.
@Component
final class ThemesNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry("Know", "Themes", "/themes", "split", 130));
    }
}
