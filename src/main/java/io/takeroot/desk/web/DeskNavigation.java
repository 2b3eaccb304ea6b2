package io.takeroot.desk.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The desk in the main navigation: the queue for those who answer, one's own requests for all.
@Component
final class DeskNavigation implements Navigation {
    private static final NavEntry MINE =
            new NavEntry("Desk", "My requests", "/desk/mine", "people", 11);

    @Override
    public List<NavEntry> entries() {
        return isOnTheDesk()
                ? List.of(new NavEntry("Desk", "Requests", "/desk", "desk", 10), MINE)
                : List.of(MINE);
    }

    private static boolean isOnTheDesk() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && AuthorityUtils.authorityListToSet(who.getAuthorities())
                        .contains("ROLE_MARKETER");
    }
}
