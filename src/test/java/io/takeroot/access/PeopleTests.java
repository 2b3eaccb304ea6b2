package io.takeroot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.store.testing.OnBothDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PeopleTests {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @OnBothDatabases
    void addressIsTakenWhateverItsCapitals(Store store) {
        var people = people(store);
        people.add("Ana", "Ana@Example.com", Role.LEAD, Actor.TAKEROOT);

        assertThatThrownBy(() -> people.add("Ann", "ana@example.COM ", Role.LEAD, Actor.TAKEROOT))
                .hasMessageContaining("PERSON_EMAIL_TAKEN");
    }

    @OnBothDatabases
    void lastAdministratorCannotBeDemotedOrDisabled(Store store) {
        var people = people(store);
        var ana = people.add("Ana", "ana@example.com", Role.ADMINISTRATOR, Actor.TAKEROOT);
        var ben = people.add("Ben", "ben@example.com", Role.ADMINISTRATOR, Actor.TAKEROOT);
        people.disable(ben.id(), Actor.TAKEROOT);

        assertThatThrownBy(() -> people.changeRole(ana.id(), Role.LEAD, Actor.TAKEROOT))
                .hasMessageContaining("LAST_ADMINISTRATOR");
        assertThatThrownBy(() -> people.disable(ana.id(), Actor.TAKEROOT))
                .hasMessageContaining("LAST_ADMINISTRATOR");
    }

    @OnBothDatabases
    void aPersonIsPutIntoATeamAndOutAgain(Store store) {
        var people = people(store);
        var ana = people.add("Ana", "ana@example.com", Role.VIEWER, Actor.TAKEROOT);

        people.assign(ana.id(), Optional.of(Slug.of("east")), Actor.TAKEROOT);
        assertThat(people.find(ana.id()).orElseThrow().team()).contains(Slug.of("east"));

        people.assign(ana.id(), Optional.empty(), Actor.TAKEROOT);
        assertThat(people.find(ana.id()).orElseThrow().team()).isEmpty();
    }

    @OnBothDatabases
    void twoAdministratorsWhoDemoteEachOtherLeaveOne(Store store) throws Exception {
        var people = people(store);
        var ana = people.add("Ana", "ana@example.com", Role.ADMINISTRATOR, Actor.TAKEROOT);
        var ben = people.add("Ben", "ben@example.com", Role.ADMINISTRATOR, Actor.TAKEROOT);
        var together = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(demotion(people, ana, together));
            var two = threads.submit(demotion(people, ben, together));
            assertThat(succeeded(one) + succeeded(two)).isEqualTo(1);
        }

        assertThat(people.all()).filteredOn(p -> p.role() == Role.ADMINISTRATOR).hasSize(1);
    }

    @OnBothDatabases
    void sixthFailureInAQuarterOfAnHourHasToWait(Store store) {
        var people = people(store);
        var links = links(store, people);
        var ana = people.add("Ana", "ana@example.com", Role.LEAD, Actor.TAKEROOT);
        var token = links.invitation(ana, Actor.TAKEROOT).replace("/link/", "");
        links.accept(token, new Links.Newcomer("Ana", "", "seven quiet otters"));
        var signIns =
                new SignIns(new PeopleStore(store), new FailureStore(store), audit(store), CLOCK);
        for (int i = 0; i < 5; i++) {
            assertThat(signIns.attempt("ana@example.com", "wrong", "192.0.2.1"))
                    .isInstanceOf(SignIns.Attempt.Refused.class);
        }

        assertThat(signIns.attempt("ANA@example.com", "seven quiet otters", "192.0.2.1"))
                .isInstanceOf(SignIns.Attempt.Wait.class);
        assertThat(signIns.attempt("ana@example.com", "seven quiet otters", "192.0.2.2"))
                .isInstanceOf(SignIns.Attempt.Welcome.class);
    }

    @OnBothDatabases
    void linkIsSpentByOneOfTwoAtTheSameMoment(Store store) throws Exception {
        var people = people(store);
        var links = links(store, people);
        var token = links.firstAdministrator().replace("/link/", "");
        var together = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(acceptance(links, token, "one@example.com", together));
            var two = threads.submit(acceptance(links, token, "two@example.com", together));
            assertThat(succeeded(one) + succeeded(two)).isEqualTo(1);
        }

        assertThat(people.all()).hasSize(1);
    }

    @OnBothDatabases
    void auditTrailIsFoundByWordsAndPagedFromTheNewest(Store store) {
        var audit = audit(store);
        for (int i = 0; i < 5; i++) {
            audit.record(Actor.TAKEROOT, "applied definition", "metric won_" + i, "50% more");
        }
        audit.record(Actor.TAKEROOT, "signed in", "ana@example.com", "");

        var first = audit.find(new Audit.Search("50% MORE", Long.MAX_VALUE), 2);
        var second = audit.find(new Audit.Search("50% MORE", first.getLast().id()), 9);

        assertThat(first)
                .extracting(Audit.Entry::subject)
                .containsExactly("metric won_4", "metric won_3");
        assertThat(second).extracting(Audit.Entry::subject).hasSize(3).startsWith("metric won_2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short one",
                "password1234",
                "!!Passw0rd!!2024",
                "aaaaaaaaaaaaa",
                "123456789012",
                "qwertyuiopas",
                "ana.berger@example.com",
                "Ana Berger 2024",
                "takeroot2026!"
            })
    void trivialPasswordIsRefused(String password) {
        assertThat(Passwords.objection(password, "Ana Berger", "ana.berger@example.com"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven quiet otters", "Tr0ub4dor&3xyz", "пароль из пяти слов"})
    void longUnlikelyPasswordWillDo(String password) {
        assertThat(Passwords.objection(password, "Ana Berger", "ana.berger@example.com")).isEmpty();
    }

    private static Callable<Boolean> demotion(
            People people, Person person, CyclicBarrier together) {
        return () -> {
            together.await();
            people.changeRole(person.id(), Role.LEAD, Actor.TAKEROOT);
            return true;
        };
    }

    private static Callable<Boolean> acceptance(
            Links links, String token, String email, CyclicBarrier together) {
        return () -> {
            together.await();
            links.accept(token, new Links.Newcomer("Somebody", email, "seven quiet otters"));
            return true;
        };
    }

    private static int succeeded(Future<Boolean> outcome) throws InterruptedException {
        try {
            return outcome.get() ? 1 : 0;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(Failure.class);
            return 0;
        }
    }

    private static People people(Store store) {
        return new People(new PeopleStore(store), store, audit(store), CLOCK);
    }

    private static Links links(Store store, People people) {
        return new Links(new LinkStore(store), people, audit(store), store, CLOCK);
    }

    private static Audit audit(Store store) {
        return new Audit(new AuditStore(store), CLOCK);
    }
}
