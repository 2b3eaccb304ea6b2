package io.takeroot.inbox.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Received mail, for administrators.
@Component
class InboxNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return isAdministrator()
                ? List.of(
                        new NavEntry("Desk", "Inbox", "/settings/inbox/messages", "mail", 12),
                        new NavEntry("", "Incoming mail", "/settings/inbox", "mail", 925))
                : List.of();
    }

    private static boolean isAdministrator() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && AuthorityUtils.authorityListToSet(who.getAuthorities())
                        .contains("ROLE_ADMINISTRATOR");
    }
}
