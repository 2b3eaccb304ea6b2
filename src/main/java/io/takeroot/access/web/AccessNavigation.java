package io.takeroot.access.web;

import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// People and audit trail for administrators, their own page for everybody.
@Component
class AccessNavigation implements Navigation {
    private final People people;

    AccessNavigation(People people) {
        this.people = people;
    }

    @Override
    public List<NavEntry> entries() {
        var account = new NavEntry("", "Your account", "/me", "people", 990);
        boolean administrator =
                people.signedIn().filter(me -> me.role() == Role.ADMINISTRATOR).isPresent();
        return administrator
                ? List.of(
                        new NavEntry("", "People", "/settings/people", "people", 910),
                        new NavEntry("", "Audit trail", "/settings/audit", "search", 940),
                        account)
                : List.of(account);
    }
}
