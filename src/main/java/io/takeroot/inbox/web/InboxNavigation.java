package io.takeroot.inbox.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Received mail, for administrators.
@Component
class InboxNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return Navigation.isFor("ADMINISTRATOR")
                ? List.of(
                        new NavEntry("Desk", "Inbox", "/settings/inbox/messages", "mail", 12),
                        new NavEntry("", "Incoming mail", "/settings/inbox", "mail", 925))
                : List.of();
    }
}
