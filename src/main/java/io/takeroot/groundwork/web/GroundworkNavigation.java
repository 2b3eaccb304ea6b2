package io.takeroot.groundwork.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts the groundwork into the main navigation.
@Component
final class GroundworkNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry("Know", "Groundwork", "/groundwork", "ground", 150));
    }
}
