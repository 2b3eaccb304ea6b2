package io.takeroot.desk;

import io.takeroot.chat.Call;
import io.takeroot.chat.ChatMessage;
import io.takeroot.chat.Chats;
import io.takeroot.chat.Route;
import io.takeroot.store.Seals;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Tells askers in Slack, each thing once: while Slack takes answers to their command, there,
/// where nobody else reads it; afterwards as a message of the app to them alone.
@Component
final class SlackNotices implements Route {
    static final String LINE = "desk";

    /// A little less than the half hour and the five answers that Slack grants.
    private static final Duration ANSWER_TIME = Duration.ofMinutes(29);

    private static final int MOST_ANSWERS = 5;

    private final Chats chats;
    private final SlackAskerStore askers;
    private final SlackSettings settings;
    private final UnreachedStore unreached;
    private final Seals seals;
    private final Environment environment;
    private final DeskClock desk;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    SlackNotices(
            Chats chats,
            SlackAskerStore askers,
            SlackSettings settings,
            UnreachedStore unreached,
            Seals seals,
            Environment environment,
            DeskClock desk,
            Clock clock) {
        this.chats = chats;
        this.askers = askers;
        this.settings = settings;
        this.unreached = unreached;
        this.seals = seals;
        this.environment = environment;
        this.desk = desk;
        this.clock = clock;
    }

    /// Knows from now on who asked, in the transaction under way.
    void asked(RequestId request, SlackWords words, Instant now) {
        var answerTo = Optional.of(words.answerTo()).filter(SlackSettings::isSlackAddress);
        askers.keep(
                request,
                new SlackAskerStore.SlackAsker(words.user(), answerTo.map(seals::seal), 0, now));
    }

    /// Queues a notice, in the transaction of what it tells; nothing happens for a request that
    /// was not asked in Slack.
    ///
    /// @param onceKey names what it tells
    void tell(RequestId request, String onceKey, RequestLetter letter) {
        if (askers.find(request).isPresent()) {
            chats.queue(LINE, new ChatMessage("slack:" + onceKey, request.text(), letter.slack()));
        }
    }

    /// Sends what is due. One round at a time, over all nodes.
    void sendDue() {
        chats.markLeftOvers(LINE);
        chats.sendDue(LINE, this);
    }

    @Override
    public Way way(ChatMessage message) {
        var request = RequestId.parse(message.recipient()).orElseThrow();
        var asker = askers.find(request).orElseThrow();
        var answerTo = asker.answerSealed().filter(_ -> isAnswering(asker)).map(seals::unseal);
        if (answerTo.isPresent()) {
            askers.answered(request);
            return new Way.By(
                    new Call(
                            URI.create(answerTo.get()),
                            "",
                            json.writeValueAsString(
                                    Map.of(
                                            "response_type",
                                            "ephemeral",
                                            "replace_original",
                                            false,
                                            "text",
                                            message.body()))));
        }
        return settings.bot()
                .map(token -> direct(token, asker.user(), message.body()))
                .orElseGet(
                        () ->
                                new Way.Nowhere(
                                        "Slack takes answers to a command for half an hour; for later ones the app needs its bot token."));
    }

    private boolean isAnswering(SlackAskerStore.SlackAsker asker) {
        return asker.answers() < MOST_ANSWERS
                && clock.instant().isBefore(asker.at().plus(ANSWER_TIME));
    }

    private Way direct(String token, String user, String words) {
        var api = environment.getProperty("takeroot.slack.api", "https://slack.com/api");
        return new Way.By(
                new Call(
                        URI.create(api + "/chat.postMessage"),
                        token,
                        json.writeValueAsString(Map.of("channel", user, "text", words))));
    }

    @Override
    public void lost(ChatMessage message, String reason) {
        RequestId.parse(message.recipient())
                .ifPresent(
                        request ->
                                unreached.noticed(
                                        request, new LostWords("Slack", reason, desk.now())));
    }
}
