package io.takeroot.decks.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class DecksNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry("Tell", "Decks", "/decks", "deck", 310));
    }
}
