package io.takeroot.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands messages to chats, as the outbox does with mails: each once, and none is lost.
@Component
public class Chats {
    private static final Logger LOG = LoggerFactory.getLogger(Chats.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_ATTEMPTS = 10;

    private final ChatStore rows;
    private final Clock clock;
    private final Webhook webhook = new Webhook(PATIENCE);

    Chats(ChatStore rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// Keeps a message to be sent, in the transaction under way.
    ///
    /// @param line the module's name for its way into the chat
    public void queue(String line, ChatMessage message) {
        rows.add(line, message, clock.instant());
    }

    /// Says of what is still marked as under way that it may have arrived. Only one round of a
    /// line runs at a time over all nodes: a process that died left it so.
    public void markLeftOvers(String line) {
        rows.markLeftOvers(line);
    }

    /// Sends what is due on a line.
    public void sendDue(String line, Route route) {
        for (var due = rows.claimDue(line, clock.instant());
                due.isPresent();
                due = rows.claimDue(line, clock.instant())) {
            send(due.get(), route);
        }
    }

    /// Those that failed, may have arrived, or are tried again; the latest first.
    public List<Undelivered> undelivered(String line, int most) {
        return rows.stuck(line, most).stream()
                .map(
                        it ->
                                new Undelivered(
                                        it.id(),
                                        it.reason(),
                                        it.at(),
                                        it.state() != ChatStore.State.QUEUED))
                .toList();
    }

    /// False when it is in a state from which it does not go back to the queue.
    public boolean sendAgain(String line, long id) {
        return rows.queueAgain(line, id, clock.instant());
    }

    private void send(ChatStore.Claimed claimed, Route route) {
        switch (route.way(claimed.message())) {
            case Route.Way.By(Call call) -> sent(claimed, webhook.post(call), route);
            case Route.Way.Nowhere(String reason) -> lost(claimed, reason, route);
        }
    }

    private void sent(ChatStore.Claimed claimed, Webhook.Result result, Route route) {
        switch (result) {
            case Webhook.Result.Taken _ -> rows.ended(claimed.id(), ChatStore.State.SENT, "");
            case Webhook.Result.Never(String reason) -> lost(claimed, reason, route);
            case Webhook.Result.Unknown(String reason) ->
                    rows.ended(claimed.id(), ChatStore.State.UNCONFIRMED, reason);
            case Webhook.Result.NotNow(String reason) -> later(claimed, reason, route);
        }
    }

    private void later(ChatStore.Claimed claimed, String reason, Route route) {
        LOG.info("Message {} waits: {}", claimed.id(), reason);
        if (claimed.attempt() >= MOST_ATTEMPTS) {
            lost(claimed, reason, route);
        } else {
            var pause = FIRST_PAUSE.multipliedBy(1L << (claimed.attempt() - 1));
            rows.retry(claimed.id(), clock.instant().plus(pause), reason);
        }
    }

    private void lost(ChatStore.Claimed claimed, String reason, Route route) {
        rows.ended(claimed.id(), ChatStore.State.FAILED, reason);
        route.lost(claimed.message(), reason);
    }
}
