package io.takeroot.initiatives.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts objectives and initiatives into the main navigation.
@Component
final class InitiativeNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(
                new NavEntry("Work", "Objectives", "/objectives", "goal", 200),
                new NavEntry("Work", "Initiatives", "/initiatives", "initiative", 201));
    }
}
