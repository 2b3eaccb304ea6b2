package io.takeroot.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What is said about a request, between the desk and the asker and on the desk. Works in the
/// transaction under way.
@Component
class DeskTalk {
    private final ThreadStore thread;
    private final DeskMove move;
    private final UnreachedStore unreached;

    DeskTalk(ThreadStore thread, DeskMove move, UnreachedStore unreached) {
        this.thread = thread;
        this.move = move;
        this.unreached = unreached;
    }

    long reply(RequestId id, NewMessage said, DeskMove.Doing doing) {
        var request = move.workedOn(id);
        long message = say(id, RequestMessage.Kind.PUBLIC, said, doing);
        move.keep(request, it -> replied(it, doing), doing.happening(Happening.What.REPLIED, ""));
        doing.mails().replied(request, message, said.text());
        move.tell(new RequestEvent.RequestReplied(id, message));
        return message;
    }

    private Request replied(Request request, DeskMove.Doing doing) {
        var answered = move.replied(move.taken(request, doing), doing.at());
        return switch (request.state()) {
            case NEW, ACKNOWLEDGED -> move.moved(answered, RequestState.IN_WORK, doing.at());
            case IN_WORK, WAITING, RESOLVED -> answered;
        };
    }

    long ask(RequestId id, NewMessage said, DeskMove.Doing doing) {
        var request = move.open(id);
        long message = say(id, RequestMessage.Kind.PUBLIC, said, doing);
        move.keep(
                request,
                it ->
                        move.moved(
                                move.replied(move.taken(it, doing), doing.at()),
                                RequestState.WAITING,
                                doing.at()),
                doing.happening(Happening.What.ASKED, ""));
        doing.mails().asked(request, message, said.text());
        move.tell(new RequestEvent.RequestReplied(id, message));
        return message;
    }

    /// What the asker says opens again what had ended, unless it is thanks and nothing else.
    long answered(RequestId id, NewMessage said, DeskMove.Doing doing) {
        var request = move.locked(id);
        long message = say(id, RequestMessage.Kind.ASKER, said, doing);
        var ended = request.course().ended().filter(it -> isThanks(request, said));
        move.keep(
                request,
                it -> ended.isPresent() ? it : heard(it, doing),
                doing.happening(
                        ended.isPresent() ? Happening.What.THANKED : Happening.What.ANSWERED, ""));
        unreached.reached(id);
        ended.ifPresent(it -> doing.mails().thanked(request, it));
        tellDesk(request, "message:" + message, said.text(), doing);
        move.tell(new RequestEvent.RequestAnswered(id, message));
        return message;
    }

    private static boolean isThanks(Request request, NewMessage said) {
        var names =
                Stream.of(
                                request.asker().name(),
                                mailbox(request.asker().email()),
                                mailbox(request.course().assignee()))
                        .flatMap(name -> Stream.of(name.split("[\\s.,_-]+", -1)))
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        return said.files().isEmpty() && Thanks.only(said.text(), names);
    }

    private static String mailbox(String address) {
        return address.replaceFirst("@.*", "");
    }

    private Request heard(Request request, DeskMove.Doing doing) {
        var awake = request.with(request.course().snoozed(Optional.empty()));
        return switch (request.state()) {
            case NEW, ACKNOWLEDGED, IN_WORK -> awake;
            case WAITING -> move.moved(awake, RequestState.IN_WORK, doing.at());
            case RESOLVED -> move.reopened(awake, doing.at());
        };
    }

    /// Tells whoever answers it, and whoever watches it, that the asker has said something.
    void tellDesk(Request request, String what, String words, DeskMove.Doing doing) {
        toldOfIt(request).forEach(person -> doing.mails().heard(request, what, person, words));
    }

    private Stream<String> toldOfIt(Request request) {
        return Stream.concat(
                        thread.watchers(request.id()).stream(),
                        Stream.of(request.course().assignee()))
                .filter(person -> person.contains("@"))
                .distinct();
    }

    void unreached(RequestId id, LostWords lost, DeskMove.Doing doing) {
        var request = move.locked(id);
        var words =
                "A mail to "
                        + lost.address()
                        + " did not arrive. The mail server says: "
                        + lost.reason();
        long message = note(id, NewMessage.of(words), doing);
        if (lost.address().equals(request.asker().email())) {
            unreached.noticed(id, lost);
            toldOfIt(request)
                    .forEach(person -> doing.mails().lost(request, message, person, words));
        }
    }

    /// Tells whoever watches it how it ended; not the one who ended it.
    void tellWatchers(DeskMove.Resolved ended, Resolution given, DeskMove.Doing doing) {
        thread.watchers(ended.request().id()).stream()
                .filter(person -> !person.equals(doing.by().name()))
                .forEach(person -> doing.mails().ended(ended, given, person));
    }

    long note(RequestId id, NewMessage said, DeskMove.Doing doing) {
        var request = move.locked(id);
        long message = say(id, RequestMessage.Kind.NOTE, said, doing);
        move.keep(request, it -> it, doing.happening(Happening.What.NOTED, ""));
        move.tell(new RequestEvent.RequestChanged(id));
        return message;
    }

    private long say(
            RequestId id, RequestMessage.Kind kind, NewMessage said, DeskMove.Doing doing) {
        long message = thread.say(id, kind, said, doing.written());
        thread.attach(id, Optional.of(message), said.files());
        return message;
    }
}
