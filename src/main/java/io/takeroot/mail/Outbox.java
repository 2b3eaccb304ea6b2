package io.takeroot.mail;

import io.takeroot.jobs.Jobs;
import io.takeroot.kernel.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Every mail that leaves: sent once, never twice by itself, never lost.
@Component
public final class Outbox {
    static final String JOB = "mail";

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int PAUSE_GROWS = 4;

    /// About two and a half days with the pauses above.
    private static final int MOST_ATTEMPTS = 14;

    private final MailStore store;
    private final MailServers servers;
    private final Jobs jobs;
    private final Clock clock;

    Outbox(MailStore store, MailServers servers, Jobs jobs, Clock clock) {
        this.store = store;
        this.servers = servers;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Takes a mail on, in the transaction of the calling thread if there is one. The same
    /// `onceKey` again is the same delivery again, and nothing more is sent.
    public DeliveryId queue(Mail mail) {
        var id = store.add(mail, clock.instant());
        jobs.soon(JOB);
        return id;
    }

    public Optional<Delivery> find(DeliveryId id) {
        return store.find(id);
    }

    public List<Delivery> find(DeliverySearch search, int most) {
        return store.find(search, most);
    }

    /// How many mails wait for somebody to decide whether they go out again.
    public int unconfirmed() {
        return store.count(DeliveryState.UNCONFIRMED);
    }

    /// Sends a mail again that failed, or of which nobody knows whether it arrived.
    ///
    /// @throws Failure USER when it is sent or on its way
    public void sendAgain(DeliveryId id) {
        if (!store.queueAgain(id, clock.instant())) {
            throw Failure.user(
                    "MAIL_NOT_STUCK",
                    "This mail is sent or on its way. Only one that failed or is unconfirmed can be sent again.");
        }
        jobs.soon(JOB);
    }

    /// One round of the job, of which only one runs at a time over all nodes: whatever is still
    /// marked as being handed over was left so by a process that died.
    void deliverDue() {
        int left = store.markLeftOvers();
        if (left > 0) {
            LOG.warn("{} mails were under way when the program ended; see the deliveries.", left);
        }
        var server = servers.current();
        if (server.isEmpty()) {
            return;
        }
        for (var due = store.claimDue(clock.instant());
                due.isPresent();
                due = store.claimDue(clock.instant())) {
            deliver(due.get(), server.get());
        }
    }

    private void deliver(MailStore.Claimed claimed, MailServer server) {
        var id = claimed.letter().id();
        switch (Postman.deliver(claimed.letter(), server)) {
            case Outcome.Taken taken -> store.sent(id, clock.instant());
            case Outcome.NotNow(String reason) -> later(claimed, reason);
            case Outcome.Never(String reason) -> store.ended(id, DeliveryState.FAILED, reason);
            case Outcome.Unknown(String reason) ->
                    store.ended(id, DeliveryState.UNCONFIRMED, reason);
        }
    }

    private void later(MailStore.Claimed claimed, String reason) {
        var id = claimed.letter().id();
        LOG.info("Mail {} waits: {}", id, reason);
        if (claimed.attempt() >= MOST_ATTEMPTS) {
            store.ended(id, DeliveryState.FAILED, reason);
        } else {
            store.retry(id, clock.instant().plus(pauseAfter(claimed.attempt())), reason);
        }
    }

    static Duration pauseAfter(int attempt) {
        var pause = FIRST_PAUSE;
        for (int i = 1; i < attempt && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(PAUSE_GROWS);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
