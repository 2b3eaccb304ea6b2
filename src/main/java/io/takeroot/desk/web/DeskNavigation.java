package io.takeroot.desk.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// The desk in the main navigation: the queue for those who answer, one's own requests for all.
@Component
final class DeskNavigation implements Navigation {
    private static final NavEntry MINE =
            new NavEntry("Desk", "My requests", "/desk/mine", "people", 11);

    @Override
    public List<NavEntry> entries() {
        return Navigation.isFor("MARKETER")
                ? List.of(new NavEntry("Desk", "Requests", "/desk", "desk", 10), MINE)
                : List.of(MINE);
    }
}
