package io.takeroot.intelligence;

import io.takeroot.access.Audit;
import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.access.Tokens;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Private links that open "heard in the field" without signing in: a link can report, and can
/// read nothing.
///
/// Only the hash of a link is kept. It is void as soon as the person takes another one, shuts it,
/// or may not report any more.
@Component
public class FieldLinks {
    private final FieldLinkStore links;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    FieldLinks(FieldLinkStore links, People people, Audit audit, Clock clock) {
        this.links = links;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// Opens a link and says its path, this once; earlier ones are void.
    public String open(Person person) {
        var token = Tokens.fresh();
        links.open(person.id(), Tokens.hash(token), clock.instant());
        audit.record(person.actor(), "opened field link", person.email(), "");
        return "/heard/" + token;
    }

    public boolean isOpen(Person person) {
        return links.isOpen(person.id());
    }

    public void shut(Person person) {
        links.shut(person.id());
        audit.record(person.actor(), "shut field link", person.email(), "");
    }

    /// Whose link it is; empty when it is void or was never given.
    public Optional<Person> reporter(String token) {
        return links.person(Tokens.hash(token))
                .flatMap(people::find)
                .filter(Person::isActive)
                .filter(person -> person.role().includes().contains(Role.SELLER));
    }
}
