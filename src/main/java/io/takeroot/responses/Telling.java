package io.takeroot.responses;

import io.takeroot.access.PersonId;
import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Mails each person what waits for them: one mail a day, at the hour that is set.
///
/// The hour is the workspace's. Where a day skips it, the first moment after the gap counts;
/// where a day has it twice, the first of both. The outbox takes a mail on in the transaction
/// that marks its alerts as told, so that none is told twice and none is lost.
@Component
final class Telling {
    private final AlertStore alerts;
    private final MailingStore mailings;
    private final EpisodeStore episodes;
    private final Addressing addressing;
    private final AlertMails mails;
    private final WatchSettings settings;
    private final Workspace workspace;
    private final Clock clock;

    Telling(
            AlertStore alerts,
            MailingStore mailings,
            EpisodeStore episodes,
            Addressing addressing,
            AlertMails mails,
            WatchSettings settings,
            Workspace workspace,
            Clock clock) {
        this.alerts = alerts;
        this.mailings = mailings;
        this.episodes = episodes;
        this.addressing = addressing;
        this.mails = mails;
        this.settings = settings;
        this.workspace = workspace;
        this.clock = clock;
    }

    void tellAll() {
        var now = clock.instant();
        var zone = workspace.settings().zone();
        var today = now.atZone(zone).toLocalDate();
        var hour = today.atTime(settings.mailHour(), 0).atZone(zone).toInstant();
        for (var person : alerts.waiting()) {
            if (!addressing.isActive(person)) {
                episodes.inTurn(() -> alerts.passOn(person));
            } else if (!now.isBefore(hour)) {
                episodes.inTurn(() -> tell(person, today, hour, now));
            }
        }
    }

    private void tell(PersonId id, LocalDate today, Instant hour, Instant now) {
        var waiting = alerts.waiting(id, hour, now);
        if (waiting.isEmpty() || mailings.isMailed(id, today)) {
            return;
        }
        var person = addressing.find(id).orElseThrow();
        mailings.mailed(id, today, mails.queue(person, today, waiting));
        alerts.told(id, waiting, today);
    }
}
