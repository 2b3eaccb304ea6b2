package io.takeroot.metrictrees.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts metric trees into the main navigation.
@Component
final class TreeNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry("Measure", "Metric trees", "/metric-trees", "tree", 3));
    }
}
