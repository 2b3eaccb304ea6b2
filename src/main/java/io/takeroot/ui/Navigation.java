package io.takeroot.ui;

import java.util.List;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/// Contributed by each module that has pages; asked anew for every page.
@FunctionalInterface
public interface Navigation {
    List<NavEntry> entries();

    /// Whether whoever looks at the page has a role, or one that includes it.
    ///
    /// @param role such as `ADMINISTRATOR`
    static boolean isFor(String role) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && AuthorityUtils.authorityListToSet(who.getAuthorities()).contains("ROLE_" + role);
    }
}
