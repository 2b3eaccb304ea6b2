package io.takeroot.search.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts the search into the main navigation.
@Component
final class SearchNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry("Know", "Search", "/search", "search", 100));
    }
}
