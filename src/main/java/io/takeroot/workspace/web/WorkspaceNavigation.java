package io.takeroot.workspace.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class WorkspaceNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry("", "Settings", "/settings", "settings", 900));
    }
}
