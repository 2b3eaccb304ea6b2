package io.takeroot.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Prints, while nobody can sign in, the link that makes the first administrator.
@Component
@ConditionalOnWebApplication
final class FirstStart {
    private final People people;
    private final Links links;
    private final Environment environment;

    FirstStart(People people, Links links, Environment environment) {
        this.people = people;
        this.links = links;
        this.environment = environment;
    }

    /// On the console and not in the log: logs are kept, copied and read by others.
    @EventListener(ApplicationReadyEvent.class)
    void printLink() {
        if (people.isEmpty()) {
            System.out.println(
                    "Nobody can sign in yet. Open this link to become the administrator; it works once and for 24 hours:\n  "
                            + address()
                            + links.firstAdministrator());
        }
    }

    private String address() {
        var known = environment.getProperty("takeroot.url", "");
        return known.isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port", "")
                : known.replaceFirst("/+$", "");
    }
}
