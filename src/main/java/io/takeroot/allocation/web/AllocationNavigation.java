package io.takeroot.allocation.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts allocations into the main navigation.
@Component
final class AllocationNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry("Data", "Allocations", "/allocations", "split", 430));
    }
}
