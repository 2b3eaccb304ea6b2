package io.takeroot.access;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Everybody who may sign in. At least one active administrator remains, always.
@Component
public final class People {
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}<>,;]+@[^@\\s\\p{Cntrl}<>,;]+");

    private final PeopleStore people;
    private final Store store;
    private final Audit audit;
    private final Clock clock;

    People(PeopleStore people, Store store, Audit audit, Clock clock) {
        this.people = people;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// On whose behalf the calling thread works; Takeroot itself when nobody is signed in.
    public Actor current() {
        return signedIn().map(Person::actor).orElse(Actor.TAKEROOT);
    }

    public Optional<Person> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? Optional.of(person)
                : Optional.empty();
    }

    public List<Person> all() {
        return people.all();
    }

    /// Those who may sign in and have at least this role, by name.
    public List<Person> active(Role least) {
        return people.active(
                Arrays.stream(Role.values())
                        .filter(role -> role.includes().contains(least))
                        .toList());
    }

    /// Those who may sign in and are in one of these teams, by name.
    public List<Person> activeIn(Collection<Slug> teams) {
        return people.activeIn(teams);
    }

    /// Everybody whose name or address is one of these, whatever their capitals; also who is shut
    /// out.
    public List<Person> called(Collection<String> names) {
        return people.called(names);
    }

    public Optional<Person> find(PersonId id) {
        return people.find(id);
    }

    public Optional<Person> find(String email) {
        return people.find(normal(email));
    }

    /// Whether somebody who may sign in has this name or address.
    public boolean know(String nameOrAddress) {
        var called = nameOrAddress.strip();
        return all().stream()
                .filter(Person::isActive)
                .anyMatch(
                        person ->
                                called.equalsIgnoreCase(person.name())
                                        || called.equalsIgnoreCase(person.email()));
    }

    public boolean isEmpty() {
        return people.isEmpty();
    }

    /// Adds a person who cannot sign in until a link has let them set a password.
    ///
    /// @throws Failure USER when the address is no address or is taken, or the name is missing
    public Person add(String name, String email, Role role, Actor by) {
        var person =
                new Person(
                        PersonId.fresh(),
                        checkedEmail(email),
                        checkedName(name),
                        role,
                        Optional.empty(),
                        Optional.empty());
        return store.inTransaction(
                () -> {
                    if (!people.add(person, clock.instant())) {
                        throw Failure.user(
                                "PERSON_EMAIL_TAKEN",
                                "There is somebody with the address "
                                        + person.email()
                                        + " already. Look them up in the list of people.");
                    }
                    audit.record(by, "added person", person.email(), role.word());
                    return person;
                });
    }

    /// @throws Failure USER when no administrator would remain
    public void changeRole(PersonId id, Role role, Actor by) {
        store.inTransaction(
                () -> {
                    var person = existing(id);
                    if (role != Role.ADMINISTRATOR) {
                        keepAnAdministrator(person);
                    }
                    people.changeRole(id, role);
                    audit.record(
                            by,
                            "changed role",
                            person.email(),
                            person.role().word() + " to " + role.word());
                });
    }

    /// Puts a person into a team, or into none.
    public void assign(PersonId id, Optional<Slug> team, Actor by) {
        store.inTransaction(
                () -> {
                    var person = existing(id);
                    people.assign(id, team);
                    audit.record(
                            by,
                            "changed team",
                            person.email(),
                            team.map(Slug::value).orElse("no team"));
                });
    }

    /// Shuts a person out at once, with all their open sessions; what they did stays.
    ///
    /// @throws Failure USER when no administrator would remain
    public void disable(PersonId id, Actor by) {
        store.inTransaction(
                () -> {
                    var person = existing(id);
                    keepAnAdministrator(person);
                    people.disable(id, clock.instant());
                    audit.record(by, "disabled person", person.email(), "");
                });
    }

    public void enable(PersonId id, Actor by) {
        store.inTransaction(
                () -> {
                    var person = existing(id);
                    people.enable(id);
                    audit.record(by, "enabled person", person.email(), "");
                });
    }

    /// @throws Failure USER when the old one is wrong or the new one too weak
    public void changePassword(PersonId id, String old, String fresh) {
        var person = existing(id);
        if (!Passwords.matches(old, people.passwordHash(id))) {
            throw Failure.user(
                    "PASSWORD_WRONG",
                    "The current password is not right. Enter it again, or ask an administrator for a link that sets a new one.");
        }
        setPassword(person, fresh, person.actor());
    }

    void setPassword(Person person, String password, Actor by) {
        Passwords.objection(password, person.name(), person.email())
                .ifPresent(
                        problem -> {
                            throw Failure.user(problem);
                        });
        var hash = Passwords.hash(password);
        store.inTransaction(
                () -> {
                    people.setPassword(person.id(), hash);
                    audit.record(by, "set password", person.email(), "");
                });
    }

    Person rename(Person person, String name) {
        people.rename(person.id(), checkedName(name));
        return existing(person.id());
    }

    /// Addresses differ by more than their capitals.
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private Person existing(PersonId id) {
        return people.find(id)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "PERSON_UNKNOWN",
                                        "This person is not in the list any more. Load the list again."));
    }

    /// Two administrators who demote each other at the same moment queue up here: the rows of all
    /// administrators are locked before they are counted.
    private void keepAnAdministrator(Person leaving) {
        var administrators = people.lockActiveAdministrators();
        if (administrators.contains(leaving.id()) && administrators.size() == 1) {
            throw Failure.user(
                    "LAST_ADMINISTRATOR",
                    leaving.name()
                            + " is the last administrator. Make somebody else an administrator first.");
        }
    }

    private static String checkedEmail(String email) {
        var address = normal(email);
        if (address.length() > 254 || !EMAIL.matcher(address).matches()) {
            throw Failure.user(
                    "PERSON_EMAIL",
                    "'"
                            + email.strip()
                            + "' is not an e-mail address. One like ana@example.com is expected.");
        }
        return address;
    }

    private static String checkedName(String name) {
        var plain = name.strip();
        if (plain.isEmpty()
                || plain.length() > 200
                || plain.chars().anyMatch(Character::isISOControl)) {
            throw Failure.user(
                    "PERSON_NAME", "A name of 1 to 200 characters is expected. Enter one.");
        }
        return plain;
    }
}
