package io.takeroot.mail.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Mail server and deliveries, for administrators.
@Component
class MailNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return Navigation.isFor("ADMINISTRATOR")
                ? List.of(
                        new NavEntry("", "Mail", "/settings/mail", "mail", 920),
                        new NavEntry("", "Deliveries", "/settings/deliveries", "mail", 930))
                : List.of();
    }
}
