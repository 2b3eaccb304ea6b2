package io.takeroot.home.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// The first page's line in the navigation.
@Component
final class HomeNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry("Measure", "Home", "/", "home", 0));
    }
}
