package io.takeroot.mail.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Mail server and deliveries, for administrators.
@Component
class MailNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return isAdministrator()
                ? List.of(
                        new NavEntry("", "Mail", "/settings/mail", "mail", 920),
                        new NavEntry("", "Deliveries", "/settings/deliveries", "mail", 930))
                : List.of();
    }

    private static boolean isAdministrator() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && AuthorityUtils.authorityListToSet(who.getAuthorities())
                        .contains("ROLE_ADMINISTRATOR");
    }
}
