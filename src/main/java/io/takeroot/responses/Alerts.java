package io.takeroot.responses;

import io.takeroot.access.Person;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What was told, by which rule, and what people think of it.
@Component
public class Alerts {
    private final AlertStore alerts;
    private final SpellStore spells;
    private final Rounds rounds;
    private final Posts posts;
    private final Addressing addressing;
    private final Workspace workspace;
    private final Clock clock;

    Alerts(
            AlertStore alerts,
            SpellStore spells,
            Rounds rounds,
            Posts posts,
            Addressing addressing,
            Workspace workspace,
            Clock clock) {
        this.alerts = alerts;
        this.spells = spells;
        this.rounds = rounds;
        this.posts = posts;
        this.addressing = addressing;
        this.workspace = workspace;
        this.clock = clock;
    }

    /// A rule and how it did.
    ///
    /// @param untold what it could not tell when it last looked
    public record Told(AlertRule rule, int raised, int useful, int noise, List<String> untold) {}

    /// A message to the chat that did not go as it should.
    ///
    /// @param stuck whether it waits for somebody to decide
    public record Trouble(long id, String reason, Instant at, boolean stuck) {}

    /// All rules, by key.
    public List<Told> rules() {
        var raised = alerts.countsByRule();
        var useful = alerts.opinionsByRule(true);
        var noise = alerts.opinionsByRule(false);
        return rounds.rules().stream()
                .map(
                        rule -> {
                            var key = rule.key().value();
                            return new Told(
                                    rule,
                                    raised.getOrDefault(key, 0),
                                    useful.getOrDefault(key, 0),
                                    noise.getOrDefault(key, 0),
                                    spells.notes(key, rule.when().text()));
                        })
                .toList();
    }

    /// The latest alerts, newest first.
    ///
    /// @param rule only those of this rule; empty for all
    public List<Alert> latest(String rule, int most) {
        return alerts.latest(rule, most);
    }

    public List<Snooze> snoozes() {
        return spells.snoozes(workspace.today());
    }

    /// Whether a definition's owner has an account that can be told.
    public boolean hasAccount(String owner) {
        return addressing.person(owner).isPresent();
    }

    public void feedback(long alert, Person person, boolean useful) {
        if (alerts.find(alert).isEmpty()) {
            throw unknown();
        }
        alerts.feedback(alert, person.id(), useful, clock.instant());
    }

    /// Has the rule of an alert look away from what it was about.
    ///
    /// @param until the first day on which it looks again
    /// @throws Failure USER for a day that does not lie ahead, and for alerts that are answered
    ///     by responding
    public void snooze(long alert, LocalDate until, Actor by) {
        var meant = alerts.find(alert).orElseThrow(Alerts::unknown);
        if (rounds.rules().stream().noneMatch(r -> r.key().value().equals(meant.rule()))) {
            throw Failure.user(
                    "ALERT_NOT_SNOOZED",
                    "Only a rule can look away. What is off track goes quiet by a response.");
        }
        if (!until.isAfter(workspace.today())) {
            throw Failure.user("ALERT_DAY", until + " does not lie ahead. Choose a day that does.");
        }
        spells.snooze(new Snooze(meant.rule(), meant.about(), until), by, clock.instant());
    }

    public void wake(String rule, String about) {
        spells.wake(rule, about);
    }

    /// Messages to the chat that failed, may have arrived, or are tried again.
    public List<Trouble> troubles() {
        return posts.undelivered(5).stream()
                .map(post -> new Trouble(post.id(), post.reason(), post.at(), post.over()))
                .toList();
    }

    /// Sends a message again of which a person says that it did not arrive.
    public boolean postAgain(long id) {
        return posts.sendAgain(id);
    }

    Optional<Alert> find(long id) {
        return alerts.find(id);
    }

    private static Failure unknown() {
        return Failure.user("UNKNOWN_ALERT", "There is no such alert. Load the list again.");
    }
}
