package io.takeroot.mail;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.store.Seals;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The settings of the mail server; its password is kept sealed.
@Component
public final class MailServers {
    /// Published after somebody changed the settings.
    public record MailServerChanged(Actor by, String host) {}

    /// What the server said to a test mail.
    public record Answer(boolean taken, String words) {}

    private final MailServerStore store;
    private final Seals seals;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MailServers(MailServerStore store, Seals seals, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.seals = seals;
        this.clock = clock;
        this.events = events;
    }

    public Optional<MailServer> current() {
        return store.find(seals::unseal);
    }

    public boolean isSetUp() {
        return current().isPresent();
    }

    /// @throws Failure USER with everything that is wrong with it
    public void change(MailServer server, Actor by) {
        var problems = problems(server);
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        store.replace(server, seals::seal, clock.instant());
        events.publishEvent(new MailServerChanged(by, server.host()));
    }

    /// Sends a mail at once and tells what the server answered; it does not go through the
    /// outbox.
    public Answer test(String recipient) {
        var server = current();
        if (server.isEmpty()) {
            return new Answer(false, "No mail server is set up yet.");
        }
        var letter =
                new Letter(
                        new DeliveryId(UUID.randomUUID()),
                        recipient,
                        "Takeroot can send mail",
                        "<p>This mail shows that Takeroot can send mail through this server.</p>",
                        "This mail shows that Takeroot can send mail through this server.\n",
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant());
        return switch (Postman.deliver(letter, server.get())) {
            case Outcome.Taken(String words) -> new Answer(true, words);
            case Outcome.NotNow(String words) -> new Answer(false, words);
            case Outcome.Never(String words) -> new Answer(false, words);
            case Outcome.Unknown(String words) -> new Answer(false, words);
        };
    }

    private static List<Problem> problems(MailServer server) {
        var problems = new ArrayList<Problem>();
        if (!server.host().matches("[A-Za-z0-9.:_\\[\\]-]{1,253}")) {
            problems.add(
                    Problem.of(
                            "MAIL_HOST",
                            "'"
                                    + server.host()
                                    + "' is not the name of a server. One like smtp.example.com is expected."));
        }
        if (server.port() < 1 || server.port() > 65535) {
            problems.add(
                    Problem.of(
                            "MAIL_PORT",
                            server.port()
                                    + " is not a port. 587 goes with STARTTLS, 465 with TLS."));
        }
        if (!Addresses.isOne(server.sender())) {
            problems.add(
                    Problem.of(
                            "MAIL_SENDER",
                            "'"
                                    + server.sender()
                                    + "' is not an e-mail address to send from. One like takeroot@example.com is expected."));
        }
        return problems;
    }
}
