package io.takeroot.access;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Links that stand for a right: unguessable, kept only as a hash, closed after use.
@Component
public final class Links {
    private static final Duration FIRST_LASTS = Duration.ofHours(24);
    private static final Duration INVITATION_LASTS = Duration.ofDays(7);

    /// What somebody enters on the page a link opens.
    ///
    /// @param email of the first administrator; an invitation's is known
    public record Newcomer(String name, String email, String password) {}

    private final LinkStore links;
    private final People people;
    private final Audit audit;
    private final Store store;
    private final Clock clock;

    /// In memory on purpose: a demo's links end with its process.
    private final Map<String, PersonId> demos = new ConcurrentHashMap<>();

    Links(LinkStore links, People people, Audit audit, Store store, Clock clock) {
        this.links = links;
        this.people = people;
        this.audit = audit;
        this.store = store;
        this.clock = clock;
    }

    /// The path of a link with which the person sets a password; older ones of theirs are void.
    public String invitation(Person person, Actor by) {
        var token = Tokens.fresh();
        store.inTransaction(
                () -> {
                    links.voidInvitations(person.id());
                    links.add(
                            Tokens.hash(token),
                            Optional.of(person.id()),
                            clock.instant(),
                            INVITATION_LASTS);
                    audit.record(by, "made link", person.email(), "sets a password, once");
                });
        return path(token);
    }

    /// The path of a link that signs the person in as often as wanted, from this machine only and
    /// until this process ends.
    public String demo(PersonId person) {
        var token = Tokens.fresh();
        demos.put(Tokens.hash(token), person);
        return path(token);
    }

    /// The path of the link that makes the first administrator; an older one is void.
    String firstAdministrator() {
        var token = Tokens.fresh();
        store.inTransaction(
                () -> {
                    links.voidFirst();
                    links.add(Tokens.hash(token), Optional.empty(), clock.instant(), FIRST_LASTS);
                });
        return path(token);
    }

    /// What the link opens; empty when it was never made, was used, is void or is too old.
    public Optional<Link> find(String token) {
        var hash = Tokens.hash(token);
        var demo = demos.get(hash);
        if (demo != null) {
            return activePerson(demo).map(Link.Demo::new);
        }
        return links.findOpen(hash, clock.instant())
                .flatMap(open -> open.person().map(this::invited).orElseGet(this::first));
    }

    /// Uses the link up: its holder is, from now on, this person with this password.
    ///
    /// @throws Failure USER when the link is spent, or when what was entered will not do: then
    ///     the
    ///     link stays open
    public Person accept(String token, Newcomer newcomer) {
        return store.inTransaction(
                () -> {
                    var link = find(token).orElseThrow(Links::spent);
                    if (!links.spend(Tokens.hash(token), clock.instant())) {
                        throw spent();
                    }
                    return welcome(link, newcomer);
                });
    }

    private Person welcome(Link link, Newcomer newcomer) {
        var person =
                switch (link) {
                    case Link.FirstAdministrator() ->
                            people.add(
                                    newcomer.name(),
                                    newcomer.email(),
                                    Role.ADMINISTRATOR,
                                    Actor.TAKEROOT);
                    case Link.Invitation(Person invited) -> people.rename(invited, newcomer.name());
                    case Link.Demo(Person demo) ->
                            throw new IllegalStateException(demo.email() + " needs no password");
                };
        people.setPassword(person, newcomer.password(), person.actor());
        return person;
    }

    private static Failure spent() {
        return Failure.user(
                "LINK_SPENT",
                "This link was used already, is too old or was replaced by a newer one. Ask an administrator for a new link, or sign in.");
    }

    private Optional<Link> invited(PersonId id) {
        return activePerson(id).map(Link.Invitation::new);
    }

    private Optional<Link> first() {
        return people.isEmpty() ? Optional.of(new Link.FirstAdministrator()) : Optional.empty();
    }

    private Optional<Person> activePerson(PersonId id) {
        return people.find(id).filter(Person::isActive);
    }

    private static String path(String token) {
        return "/link/" + token;
    }
}
