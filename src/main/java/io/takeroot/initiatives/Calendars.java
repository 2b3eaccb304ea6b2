package io.takeroot.initiatives;

import io.takeroot.access.Audit;
import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.PersonId;
import io.takeroot.kernel.Failure;
import io.takeroot.store.Seals;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Private addresses under which calendars read the initiatives.
///
/// An address is the person and a number, sealed with the installation's key: nobody can make one
/// up, and nothing secret is kept. It is void as soon as the person takes another number or may
/// not sign in any more.
@Component
public class Calendars {
    private static final String BETWEEN = " ";

    private final InitiativeStore rows;
    private final People people;
    private final Seals seals;
    private final Audit audit;

    Calendars(InitiativeStore rows, People people, Seals seals, Audit audit) {
        this.rows = rows;
        this.people = people;
        this.seals = seals;
        this.audit = audit;
    }

    /// The path of the person's address; empty when none is open.
    public Optional<String> path(Person person) {
        return rows.calendar(person.id())
                .map(number -> seals.seal(person.id() + BETWEEN + number))
                .map(token -> "/calendar/" + encoded(token) + ".ics");
    }

    /// Opens an address; earlier ones are void.
    public void open(Person person) {
        rows.openCalendar(person.id());
        audit.record(person.actor(), "opened calendar address", person.email(), "");
    }

    /// Shuts the address that is open.
    public void shut(Person person) {
        rows.shutCalendar(person.id());
        audit.record(person.actor(), "shut calendar address", person.email(), "");
    }

    /// Whose address it is; empty when it is void or was never given.
    public Optional<Person> reader(String token) {
        return unsealed(token)
                .map(text -> text.split(BETWEEN, 2))
                .filter(parts -> parts.length == 2)
                .flatMap(
                        parts -> {
                            var id = PersonId.of(parts[0]);
                            return rows.calendar(id)
                                    .filter(number -> parts[1].equals(number.toString()))
                                    .flatMap(number -> people.find(id))
                                    .filter(Person::isActive);
                        });
    }

    private Optional<String> unsealed(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            return Optional.of(seals.unseal(text));
        } catch (IllegalArgumentException | Failure e) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
