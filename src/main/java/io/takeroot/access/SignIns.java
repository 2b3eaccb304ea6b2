package io.takeroot.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Signing in with a password. The answer to a wrong password and to an unknown address is the
/// same, and takes as long.
@Component
public final class SignIns {
    private static final int FAILURES_ALLOWED = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /// How an attempt ended.
    public sealed interface Attempt {
        record Welcome(Person person) implements Attempt {}

        record Refused() implements Attempt {}

        /// Too many failures for this account from this address.
        record Wait(Duration about) implements Attempt {}
    }

    private final PeopleStore people;
    private final FailureStore failures;
    private final Audit audit;
    private final Clock clock;

    SignIns(PeopleStore people, FailureStore failures, Audit audit, Clock clock) {
        this.people = people;
        this.failures = failures;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param address of the machine the attempt comes from
    public Attempt attempt(String email, String password, String address) {
        var account = People.normal(email);
        var now = clock.instant();
        // Counted as failed until it has succeeded: many at the same time cannot slip past.
        long attempt = failures.add(account, address, now);
        var earlier = failures.since(now.minus(WINDOW), account, address);
        if (earlier.count() > FAILURES_ALLOWED) {
            failures.remove(attempt);
            return new Attempt.Wait(Duration.between(now, earlier.oldest().plus(WINDOW)));
        }
        var person = people.find(account).filter(Person::isActive);
        var hash = person.flatMap(found -> people.passwordHash(found.id()));
        if (!Passwords.matches(password, hash)) {
            return new Attempt.Refused();
        }
        return welcome(person.orElseThrow(), account, address);
    }

    private Attempt welcome(Person person, String account, String address) {
        failures.forget(account, address);
        audit.record(person.actor(), "signed in", person.email(), "");
        return new Attempt.Welcome(person);
    }
}
