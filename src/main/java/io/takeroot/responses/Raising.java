package io.takeroot.responses;

import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/// Decides what of the rules' findings is new and raises it; each fact once.
@Component
final class Raising {
    private final AlertStore alerts;
    private final SpellStore spells;
    private final WatchSettings settings;
    private final Workspace workspace;
    private final Clock clock;

    Raising(
            AlertStore alerts,
            SpellStore spells,
            WatchSettings settings,
            Workspace workspace,
            Clock clock) {
        this.alerts = alerts;
        this.spells = spells;
        this.settings = settings;
        this.workspace = workspace;
        this.clock = clock;
    }

    /// What the owner is told whatever the rules say.
    void raise(NewAlert alert) {
        raise(alert, Integer.MAX_VALUE);
    }

    /// Looks at what all rules found on a day.
    void look(Round round) {
        var snoozed = spells.snoozes(round.basis().day());
        for (var found : round.findings()) {
            boolean away =
                    snoozed.stream()
                            .anyMatch(
                                    snooze ->
                                            snooze.rule().equals(found.rule().key().value())
                                                    && snooze.about()
                                                            .equals(found.watched().about()));
            if (!away) {
                look(found, round.basis().day());
            }
        }
    }

    private void look(Round.RuleFinding found, LocalDate day) {
        var rule = found.rule();
        var key =
                new SpellStore.Key(rule.key().value(), found.watched().about(), rule.when().text());
        var before = spells.find(key).orElse(new SpellStore.Spell(0, false, day));
        switch (found.finding()) {
            case Finding.CannotTell(String why) -> spells.keep(key, before, why);
            case Finding.HoldsNot() -> spells.keep(key, turned(before, false, day), "");
            case Finding.Holds(String fact, String words) when !fact.isEmpty() -> {
                spells.keep(key, before, "");
                raise(found, key, fact, words);
            }
            case Finding.Holds holds -> {
                var now = turned(before, true, day);
                spells.keep(key, now, "");
                raise(found, key, "#" + now.round(), holds.words());
            }
        }
    }

    /// What holds again so soon had never ended.
    private static SpellStore.Spell turned(SpellStore.Spell before, boolean holds, LocalDate day) {
        if (before.holds() == holds) {
            return before;
        }
        boolean again =
                holds
                        && (before.round() == 0
                                || Math.abs(ChronoUnit.DAYS.between(before.since(), day))
                                        > Episode.SAME_FOR_DAYS);
        return new SpellStore.Spell(before.round() + (again ? 1 : 0), holds, day);
    }

    private void raise(Round.RuleFinding found, SpellStore.Key key, String fact, String words) {
        var rule = found.rule();
        var name = String.join("|", key.rule(), key.about(), key.said(), fact);
        var said = rule.title() + ": " + words + ".";
        raise(new NewAlert(name, key.rule(), found.watched(), said, rule.to()), rule.budget());
    }

    private void raise(NewAlert alert, int budget) {
        if (alerts.isRaised(alert.fact())) {
            return;
        }
        var now = clock.instant();
        var day = now.atZone(workspace.settings().zone()).toLocalDate();
        boolean within = alerts.raisedOn(alert.rule(), day) < budget;
        var posting = settings.hasWebhook() ? AlertStore.Posting.DUE : AlertStore.Posting.NONE;
        alerts.raise(alert, now, day, within, posting);
    }
}
