package io.takeroot.access;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Links with which people set their password the first time, or a new one.
@Component
public final class Invitations {
    /// @param url shown to the administrator this once; only its hash is kept
    /// @param mailed whether it also went to the person by mail
    public record Invitation(Person person, String url, boolean mailed) {}

    private final People people;
    private final Links links;
    private final Environment environment;

    Invitations(People people, Links links, Environment environment) {
        this.people = people;
        this.links = links;
        this.environment = environment;
    }

    /// @param address under which the one who invites sees Takeroot; `takeroot.url` goes before
    ///     it
    public Invitation send(PersonId id, String address, Actor by) {
        var person =
                people.find(id)
                        .filter(Person::isActive)
                        .orElseThrow(
                                () ->
                                        Failure.user(
                                                "PERSON_UNKNOWN",
                                                "This person is not among those who may sign in. Enable them first."));
        var base = environment.getProperty("takeroot.url", address).replaceFirst("/+$", "");
        return new Invitation(person, base + links.invitation(person, by), false);
    }
}
