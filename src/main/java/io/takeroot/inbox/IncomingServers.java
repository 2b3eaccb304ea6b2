package io.takeroot.inbox;

import io.takeroot.jobs.Jobs;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.store.Seals;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The settings of the mailbox that mail is fetched from; its password is kept sealed.
@Component
public final class IncomingServers {
    /// What the server said when it was tried.
    public record Answer(boolean works, String words) {}

    private final IncomingServerStore store;
    private final Seals seals;
    private final Jobs jobs;
    private final Clock clock;

    IncomingServers(IncomingServerStore store, Seals seals, Jobs jobs, Clock clock) {
        this.store = store;
        this.seals = seals;
        this.jobs = jobs;
        this.clock = clock;
    }

    public Optional<IncomingServer> current() {
        return store.find(seals::unseal);
    }

    /// How far the folder was read, and what hindered; empty without a server.
    public Optional<Position> position() {
        return current().map(server -> store.position(server.mailbox()).orElse(Position.START));
    }

    /// @throws Failure USER with everything that is wrong with it
    public void change(IncomingServer server) {
        var problems = problems(server);
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        store.replace(server, seals::seal, clock.instant());
        jobs.soon(Fetching.JOB);
    }

    /// No more mail is fetched; what came is kept.
    public void remove() {
        store.remove();
    }

    /// Opens the folder and looks how many messages it holds; fetches none.
    public Answer test() {
        var server = current();
        if (server.isEmpty()) {
            return new Answer(false, "No mailbox is set up yet.");
        }
        try (var folder = ImapFolder.open(server.get())) {
            return new Answer(
                    true,
                    "The folder %s holds %,d messages."
                            .formatted(server.get().folder(), folder.size()));
        } catch (MailboxUnreachable e) {
            return new Answer(false, e.words());
        }
    }

    private static List<Problem> problems(IncomingServer server) {
        var problems = new ArrayList<Problem>();
        if (!server.host().matches("[A-Za-z0-9.:_\\[\\]-]{1,253}")) {
            problems.add(
                    Problem.of(
                            "INBOX_HOST",
                            "'%s' is not the name of a server. One like imap.example.com is expected."
                                    .formatted(server.host())));
        }
        if (server.port() < 1 || server.port() > 65535) {
            problems.add(
                    Problem.of(
                            "INBOX_PORT",
                            server.port()
                                    + " is not a port. 993 goes with TLS, 143 with STARTTLS."));
        }
        if (server.login().user().isBlank() || server.login().password().isEmpty()) {
            problems.add(
                    Problem.of(
                            "INBOX_LOGIN",
                            "User or password is missing. A mailbox is opened with both."));
        }
        if (server.folder().isBlank() || server.folder().length() > 200) {
            problems.add(Problem.of("INBOX_FOLDER", "The folder has no name. Mostly it is INBOX."));
        }
        if (server.hourlyBudget() < 1 || server.hourlyBudget() > 100_000) {
            problems.add(
                    Problem.of(
                            "INBOX_BUDGET",
                            server.hourlyBudget()
                                    + " mails of one sender an hour are not a limit. 1 to 100,000 are; 30 is usual."));
        }
        return problems;
    }
}
