package io.takeroot.inbox.web;

import io.takeroot.inbox.InboxSearch;
import io.takeroot.inbox.MailKind;
import io.takeroot.inbox.MessageState;
import io.takeroot.inbox.Received;
import io.takeroot.inbox.SenderProof;
import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import io.takeroot.workspace.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/// What the page of received messages shows.
///
/// @param find words that were looked for; empty for all
/// @param older where the next page is; empty on the last
/// @param aside how many are kept aside in all
public record MessagesView(List<Row> rows, String find, Field state, String older, String aside) {
    static final int ROWS = 50;

    public MessagesView {
        rows = List.copyOf(rows);
    }

    /// One message.
    ///
    /// @param notes what else is to be known, such as that the sender is not proven
    /// @param became what it became; empty when nothing
    public record Row(
            String id,
            String subject,
            String from,
            String address,
            String when,
            Tone tone,
            String state,
            String reason,
            List<String> notes,
            List<Topic> became) {
        public Row {
            notes = List.copyOf(notes);
            became = List.copyOf(became);
        }
    }

    /// @param found one more than fits, when there are more
    static MessagesView of(
            List<Received> found,
            InboxSearch search,
            int aside,
            Function<String, Optional<Topic>> topics) {
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        return new MessagesView(
                shown.stream().map(message -> row(message, topics)).toList(),
                search.words(),
                Field.choice(
                        "state", "State", search.state().map(Enum::name).orElse(""), choices()),
                found.size() > ROWS ? older(search, shown.getLast()) : "",
                aside == 0 ? "" : StandingView.FORMATS.count(aside, "message", "messages"));
    }

    static Row row(Received message, Function<String, Optional<Topic>> topics) {
        return new Row(
                message.id().toString(),
                message.subject().isBlank() ? "(no subject)" : message.subject(),
                message.from().title().isBlank() ? "(no sender)" : message.from().title(),
                message.from().address(),
                StandingView.FORMATS.moment(message.receivedAt()) + " UTC",
                tone(message),
                word(message.state()),
                message.reason(),
                notes(message),
                became(message, topics));
    }

    private static List<Topic> became(Received message, Function<String, Optional<Topic>> topics) {
        if (message.became().isEmpty()) {
            return List.of();
        }
        return List.of(topics.apply(message.became()).orElse(new Topic(message.became(), "")));
    }

    private static List<String> notes(Received message) {
        return Stream.of(
                        kind(message.kind()),
                        message.proof() == SenderProof.FAILED ? "Sender not proven" : "",
                        message.files() == 0
                                ? ""
                                : StandingView.FORMATS.count(message.files(), "file", "files"),
                        message.times() == 1 ? "" : "came %d times".formatted(message.times()))
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private static String kind(MailKind kind) {
        return switch (kind) {
            case ORDINARY -> "";
            case BOUNCE -> "Bounce";
            case AUTOREPLY -> "Automatic reply";
            case FEEDBACK -> "Complaint";
            case RECEIPT -> "Receipt";
        };
    }

    private static Tone tone(Received message) {
        return switch (message.state()) {
            case HANDED_ON -> Tone.OK;
            case WAITING -> message.reason().isEmpty() ? Tone.NONE : Tone.RISK;
            case KEPT_ASIDE -> message.kind().isMachine() ? Tone.NONE : Tone.RISK;
        };
    }

    private static String word(MessageState state) {
        return switch (state) {
            case WAITING -> "Waiting";
            case HANDED_ON -> "Handed on";
            case KEPT_ASIDE -> "Kept aside";
        };
    }

    private static List<Field.Choice> choices() {
        return Stream.concat(
                        Stream.of(new Field.Choice("", "Any state")),
                        Arrays.stream(MessageState.values())
                                .map(state -> new Field.Choice(state.name(), word(state))))
                .toList();
    }

    private static String older(InboxSearch search, Received last) {
        return UriComponentsBuilder.fromPath("/settings/inbox/messages")
                .queryParam("find", "{find}")
                .queryParam("state", search.state().map(Enum::name).orElse(""))
                .queryParam("before", last.id())
                .encode()
                .buildAndExpand(search.words())
                .toUriString();
    }
}
