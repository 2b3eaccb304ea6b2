package io.takeroot.library;

import io.takeroot.access.Person;
import io.takeroot.access.Role;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who reads in the calling thread, and so which assets there are for them.
sealed interface Reader {
    /// The program's own work, such as a job or a command.
    record Program() implements Reader {}

    /// Nobody is signed in.
    record Outsider() implements Reader {}

    record Insider(Role role) implements Reader {}

    static Reader current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return new Program();
        }
        return authentication.getPrincipal() instanceof Person person
                ? new Insider(person.role())
                : new Outsider();
    }

    default boolean maySee(Asset asset) {
        return switch (this) {
            case Program() -> true;
            case Outsider() -> asset.audience() == Audience.CUSTOMERS;
            case Insider(Role role) -> role.includes().contains(asset.audience().from());
        };
    }
}
