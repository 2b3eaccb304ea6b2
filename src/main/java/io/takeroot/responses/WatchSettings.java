package io.takeroot.responses;

import io.takeroot.access.Audit;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.store.Seals;
import io.takeroot.workspace.Workspace;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// When responses are due, when mails go out, and where else alerts go.
@Component
public final class WatchSettings {
    private static final int MOST_DAYS = 60;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final SettingsStore store;
    private final Seals seals;
    private final Audit audit;
    private final Workspace workspace;

    WatchSettings(SettingsStore store, Seals seals, Audit audit, Workspace workspace) {
        this.store = store;
        this.seals = seals;
        this.audit = audit;
        this.workspace = workspace;
    }

    /// @param dueDays business days after which a response is due
    /// @param mailHour of the workspace's day, 0 to 23
    /// @param webhook an address of a chat that takes messages; empty to keep what is stored
    /// @param withoutWebhook to forget the address
    public record Change(int dueDays, int mailHour, String webhook, boolean withoutWebhook) {}

    /// The day by which what is off track from a day on is to be answered.
    LocalDate due(LocalDate from) {
        return BusinessDays.after(from, dueDays(), workspace.settings().holidays());
    }

    public int dueDays() {
        return store.dueDays();
    }

    public int mailHour() {
        return store.mailHour();
    }

    public boolean hasWebhook() {
        return store.webhook().isPresent();
    }

    Optional<URI> webhook() {
        return store.webhook().map(seals::unseal).map(URI::create);
    }

    /// @throws Failure USER with everything that is wrong with it
    public void change(Change change, Actor by) {
        var problems = problems(change);
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        store.change(change.dueDays(), change.mailHour());
        if (change.withoutWebhook()) {
            store.webhook(Optional.empty());
        } else if (!change.webhook().isBlank()) {
            store.webhook(Optional.of(seals.seal(change.webhook().strip())));
        }
        audit.record(by, "changed settings", "responses", "");
    }

    private static List<Problem> problems(Change change) {
        var problems = new ArrayList<Problem>();
        if (change.dueDays() < 1 || change.dueDays() > MOST_DAYS) {
            problems.add(
                    Problem.of(
                            "RESPONSE_DUE",
                            change.dueDays() + " is not a number of days from 1 to 60."));
        }
        if (change.mailHour() < 0 || change.mailHour() > 23) {
            problems.add(
                    Problem.of(
                            "RESPONSE_HOUR",
                            change.mailHour() + " is not an hour of the day from 0 to 23."));
        }
        if (!change.webhook().isBlank() && !isAllowed(change.webhook().strip())) {
            // The address is a secret: it is not repeated.
            problems.add(
                    Problem.of(
                            "WEBHOOK_ADDRESS",
                            "This is not an address that messages can be sent to. One that begins with https:// is expected, as Slack shows it under Incoming Webhooks."));
        }
        return problems;
    }

    /// Private on its way, or not leaving this machine.
    private static boolean isAllowed(String text) {
        try {
            var address = new URI(text);
            var host = address.getHost();
            return host != null
                    && address.getUserInfo() == null
                    && ("https".equals(address.getScheme())
                            || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host)));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
