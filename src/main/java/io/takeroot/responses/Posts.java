package io.takeroot.responses;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Sends alerts to the chat, all new ones of a round as one message: as the outbox does with
/// mails,
/// each once, and none is lost.
@Component
final class Posts {
    private static final Logger LOG = LoggerFactory.getLogger(Posts.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_ATTEMPTS = 10;

    private final AlertStore alerts;
    private final PostStore posts;
    private final EpisodeStore episodes;
    private final AlertMails mails;
    private final WatchSettings settings;
    private final Clock clock;
    private final Webhook webhook = new Webhook(PATIENCE);
    private final JsonMapper json = new JsonMapper();

    Posts(
            AlertStore alerts,
            PostStore posts,
            EpisodeStore episodes,
            AlertMails mails,
            WatchSettings settings,
            Clock clock) {
        this.alerts = alerts;
        this.posts = posts;
        this.episodes = episodes;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    /// Makes one message of all alerts that are to be posted.
    void collect() {
        episodes.inTurn(
                () -> {
                    var due = alerts.toPost();
                    if (!due.isEmpty()) {
                        posts.add(message(due), clock.instant());
                        alerts.posted(due);
                    }
                });
    }

    /// Sends what is due. Only one round runs at a time over all nodes: what is still marked as
    /// under way was left so by a process that died.
    void sendDue() {
        posts.markLeftOvers();
        settings.webhook().ifPresent(this::sendDue);
    }

    List<PostStore.Stuck> stuck(int most) {
        return posts.stuck(most);
    }

    boolean sendAgain(long id) {
        return posts.queueAgain(id, clock.instant());
    }

    private void sendDue(URI address) {
        for (var due = posts.claimDue(clock.instant());
                due.isPresent();
                due = posts.claimDue(clock.instant())) {
            send(due.get(), address);
        }
    }

    private void send(PostStore.Claimed claimed, URI address) {
        switch (webhook.post(address, claimed.body())) {
            case Webhook.Result.Taken taken -> posts.ended(claimed.id(), PostStore.State.SENT, "");
            case Webhook.Result.Never(String reason) ->
                    posts.ended(claimed.id(), PostStore.State.FAILED, reason);
            case Webhook.Result.Unknown(String reason) ->
                    posts.ended(claimed.id(), PostStore.State.UNCONFIRMED, reason);
            case Webhook.Result.NotNow(String reason) -> later(claimed, reason);
        }
    }

    private void later(PostStore.Claimed claimed, String reason) {
        LOG.info("Message {} waits: {}", claimed.id(), reason);
        if (claimed.attempt() >= MOST_ATTEMPTS) {
            posts.ended(claimed.id(), PostStore.State.FAILED, reason);
        } else {
            var pause = FIRST_PAUSE.multipliedBy(1L << (claimed.attempt() - 1));
            posts.retry(claimed.id(), clock.instant().plus(pause), reason);
        }
    }

    private String message(List<Alert> due) {
        var letter = new AlertLetter(due, mails.address());
        var lines =
                letter.shown().stream()
                        .map(
                                alert ->
                                        "*"
                                                + plain(alert.title())
                                                + "* "
                                                + plain(alert.words())
                                                + " <"
                                                + letter.link(alert)
                                                + "|Open>")
                        .collect(Collectors.joining("\n"));
        var more = letter.more().isEmpty() ? "" : "\n" + plain(letter.more());
        return json.writeValueAsString(Map.of("text", lines + more));
    }

    /// The three signs that mean something to Slack.
    private static String plain(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
