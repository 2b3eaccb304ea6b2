package io.takeroot.responses;

import io.takeroot.chat.Call;
import io.takeroot.chat.ChatMessage;
import io.takeroot.chat.Chats;
import io.takeroot.chat.Route;
import io.takeroot.chat.Undelivered;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Sends alerts to the chat, all new ones of a round as one message: as the outbox does with
/// mails, each once, and none is lost.
@Component
final class Posts {
    private static final String LINE = "alerts";

    private final AlertStore alerts;
    private final Chats chats;
    private final EpisodeStore episodes;
    private final AlertMails mails;
    private final WatchSettings settings;
    private final JsonMapper json = new JsonMapper();

    Posts(
            AlertStore alerts,
            Chats chats,
            EpisodeStore episodes,
            AlertMails mails,
            WatchSettings settings) {
        this.alerts = alerts;
        this.chats = chats;
        this.episodes = episodes;
        this.mails = mails;
        this.settings = settings;
    }

    /// Makes one message of all alerts that are to be posted.
    void collect() {
        episodes.inTurn(
                () -> {
                    var due = alerts.toPost();
                    if (!due.isEmpty()) {
                        chats.queue(LINE, new ChatMessage("", "", message(due)));
                        alerts.posted(due);
                    }
                });
    }

    /// Sends what is due; without an address it waits.
    void sendDue() {
        chats.markLeftOvers(LINE);
        settings.webhook().ifPresent(address -> chats.sendDue(LINE, new ToAddress(address)));
    }

    List<Undelivered> undelivered(int most) {
        return chats.undelivered(LINE, most);
    }

    boolean sendAgain(long id) {
        return chats.sendAgain(LINE, id);
    }

    private record ToAddress(URI address) implements Route {
        @Override
        public Way way(ChatMessage message) {
            return new Way.By(new Call(address, "", message.body()));
        }

        /// The page of alerts lists what did not arrive.
        @Override
        public void lost(ChatMessage message, String reason) {}
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
