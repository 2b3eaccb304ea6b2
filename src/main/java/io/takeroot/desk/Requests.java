package io.takeroot.desk;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Every request that the desk was ever asked, and all that is done with one.
///
/// Each change is one transaction, with the mail that tells of it; it joins the caller's if there
/// is one. Two people who change the same request queue up.
@Component
public class Requests {
    private final Store store;
    private final RequestStore rows;
    private final ThreadStore thread;
    private final QueueStore queue;
    private final DeskMove move;
    private final ServiceLevels levels;
    private final RequestMails mails;
    private final StatusLinks links;
    private final DeskClock clock;

    Requests(
            Store store,
            RequestStore rows,
            ThreadStore thread,
            QueueStore queue,
            DeskMove move,
            ServiceLevels levels,
            RequestMails mails,
            StatusLinks links,
            DeskClock clock) {
        this.store = store;
        this.rows = rows;
        this.thread = thread;
        this.queue = queue;
        this.move = move;
        this.levels = levels;
        this.mails = mails;
        this.links = links;
        this.clock = clock;
    }

    /// The moment it is on the desk.
    public Instant now() {
        return clock.now();
    }

    /// Takes a request on and tells the asker so. The same `once` again is the same request.
    ///
    /// @throws Failure USER with all that is wrong with it
    public RequestId open(NewRequest given, Actor by) {
        var asked = RequestCheck.checked(given);
        var doing = doing(by);
        return once(
                asked,
                () -> {
                    var id = opened(asked, doing);
                    mails.received(require(id), asked.once());
                    return id;
                });
    }

    /// Takes a request on without a word to the asker, who may be made up.
    ///
    /// @throws Failure USER with all that is wrong with it
    public RequestId openUntold(NewRequest given, Actor by) {
        var asked = RequestCheck.checked(given);
        var doing = doing(by);
        return once(asked, () -> opened(asked, doing));
    }

    /// Takes a request on that what was offered has served already: it ends at once as answered
    /// from the library, and nobody is told.
    ///
    /// @param source the address of what serves
    public RequestId openServed(NewRequest given, String source) {
        var asked = RequestCheck.checked(given);
        var doing = doing(asked.asker().actor());
        return once(
                asked,
                () -> {
                    var id = opened(asked, doing);
                    deflect(id, source);
                    return id;
                });
    }

    private RequestId once(NewRequest asked, Supplier<RequestId> opening) {
        var known = known(asked);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return store.inTransaction(opening);
        } catch (DuplicateKeyException e) {
            return known(asked).orElseThrow(() -> e);
        }
    }

    private Optional<RequestId> known(NewRequest asked) {
        return asked.once().isEmpty() ? Optional.empty() : rows.once(asked.once());
    }

    private RequestId opened(NewRequest asked, DeskMove.Doing doing) {
        var clocks = levels.of(asked.matter().team()).started(doing.at());
        var id = rows.add(asked, clocks, doing.at(), links.fresh());
        thread.attach(id, Optional.empty(), asked.files());
        thread.happened(id, doing.happening(Happening.What.OPENED, asked.channel().word()));
        move.tell(new RequestEvent.RequestOpened(id));
        return id;
    }

    public Optional<Request> find(RequestId id) {
        return rows.find(id);
    }

    /// @throws Failure USER when there is none
    public Request require(RequestId id) {
        return find(id).orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_REQUEST",
                                        "There is no request "
                                                + id
                                                + ". Look it up in the queue."));
    }

    /// The request that the secret in a link opens.
    public Optional<RequestId> ofLink(String token) {
        return links.read(token);
    }

    /// The path of the asker's own page, with its secret.
    public String statusPath(RequestId id) {
        return links.path(id);
    }

    /// One page of those that fit, sorted by what is due next; what ended, the latest first.
    ///
    /// @param after where the page before it ended, as [FoundRequests#next] said; empty for the
    ///     first
    public FoundRequests search(RequestFilter filter, String after, int most) {
        return queue.search(filter, now(), after, most);
    }

    /// How many fit, counted no further than `most`.
    public int count(RequestFilter filter, int most) {
        return queue.count(filter, now(), most);
    }

    /// Those of one asker, the latest first.
    public List<Request> ofAsker(String email, int most) {
        return queue.ofAsker(email, most);
    }

    /// What was said, the oldest first.
    public List<RequestMessage> messages(RequestId id) {
        return thread.messages(id);
    }

    public List<RequestFile> files(RequestId id) {
        return thread.files(id);
    }

    public Optional<NewFile> file(RequestId id, long file) {
        return thread.file(id, file);
    }

    /// All that happened to it, the oldest first.
    public List<Happening> history(RequestId id) {
        return thread.happenings(id);
    }

    /// How it ended, each time; the latest first.
    public List<Ending> endings(RequestId id) {
        return rows.endings(id);
    }

    /// Those that were merged into it.
    public List<Request> mergedInto(RequestId id) {
        return rows.mergedInto(id);
    }

    /// Somebody has seen it; nothing happens where somebody had.
    public void acknowledge(RequestId id, Actor by) {
        var doing = doing(by);
        changing(
                id,
                () -> {
                    var request = move.open(id);
                    if (request.state() == RequestState.NEW) {
                        move.keep(
                                request,
                                it -> move.moved(it, RequestState.ACKNOWLEDGED, doing.at()),
                                doing.happening(Happening.What.ACKNOWLEDGED, ""));
                    }
                });
    }

    /// @param person e-mail address of whoever is to answer it; empty for nobody
    public void assign(RequestId id, String person, Actor by) {
        var doing = doing(by);
        changing(
                id,
                () -> {
                    var request = move.open(id);
                    if (!request.course().assignee().equals(person)) {
                        move.keep(
                                request,
                                it -> assigned(it, person, doing),
                                doing.happening(Happening.What.ASSIGNED, person));
                    }
                });
    }

    private Request assigned(Request request, String person, DeskMove.Doing doing) {
        var given = request.with(request.course().assignedTo(person));
        return request.state() == RequestState.NEW && !person.isEmpty()
                ? move.moved(given, RequestState.ACKNOWLEDGED, doing.at())
                : given;
    }

    /// Begins to work on it, or goes on where the asker was waited for.
    public void resume(RequestId id, Actor by) {
        var doing = doing(by);
        changing(
                id,
                () -> {
                    var request = move.open(id);
                    var what =
                            request.state() == RequestState.WAITING
                                    ? Happening.What.RESUMED
                                    : Happening.What.BEGUN;
                    if (request.state() != RequestState.IN_WORK) {
                        move.keep(
                                request,
                                it ->
                                        move.moved(
                                                move.taken(it, doing),
                                                RequestState.IN_WORK,
                                                doing.at()),
                                doing.happening(what, ""));
                    }
                });
    }

    /// Says something to the asker. The first time it stops the clock of the first reply.
    public long reply(RequestId id, NewMessage said, Actor by) {
        RequestCheck.message(said);
        var doing = doing(by);
        return store.inTransaction(
                () -> {
                    var request = move.workedOn(id);
                    long message = say(id, RequestMessage.Kind.PUBLIC, said, doing);
                    move.keep(
                            request,
                            it -> replied(it, doing),
                            doing.happening(Happening.What.REPLIED, ""));
                    mails.replied(request, message, said.text());
                    move.tell(new RequestEvent.RequestReplied(id, message));
                    return message;
                });
    }

    private Request replied(Request request, DeskMove.Doing doing) {
        var answered = move.replied(move.taken(request, doing), doing.at());
        return switch (request.state()) {
            case NEW, ACKNOWLEDGED -> move.moved(answered, RequestState.IN_WORK, doing.at());
            case IN_WORK, WAITING, RESOLVED -> answered;
        };
    }

    /// Asks the asker something; the clock of the resolution stands still until they answer.
    public long ask(RequestId id, NewMessage said, Actor by) {
        RequestCheck.message(said);
        var doing = doing(by);
        return store.inTransaction(
                () -> {
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
                    mails.asked(request, message, said.text());
                    move.tell(new RequestEvent.RequestReplied(id, message));
                    return message;
                });
    }

    /// The asker says something: what waited for it goes on, what had ended is open again.
    public long answered(RequestId id, NewMessage said, Actor by) {
        RequestCheck.message(said);
        var doing = doing(by);
        return store.inTransaction(
                () -> {
                    var request = move.locked(id);
                    long message = say(id, RequestMessage.Kind.ASKER, said, doing);
                    move.keep(
                            request,
                            it -> heard(it, doing),
                            doing.happening(Happening.What.ANSWERED, ""));
                    tellDesk(request, "message:" + message, said.text());
                    move.tell(new RequestEvent.RequestAnswered(id, message));
                    return message;
                });
    }

    private Request heard(Request request, DeskMove.Doing doing) {
        var awake = request.with(request.course().snoozed(Optional.empty()));
        return switch (request.state()) {
            case NEW, ACKNOWLEDGED, IN_WORK -> awake;
            case WAITING -> move.moved(awake, RequestState.IN_WORK, doing.at());
            case RESOLVED -> move.reopened(awake, doing.at());
        };
    }

    private void tellDesk(Request request, String what, String words) {
        java.util.stream.Stream.concat(
                        thread.watchers(request.id()).stream(),
                        Optional.of(request.course().assignee()).stream())
                .filter(person -> person.contains("@"))
                .distinct()
                .forEach(person -> mails.heard(request, what, person, words));
    }

    /// Leaves words that the asker never sees.
    public long note(RequestId id, String words, Actor by) {
        var said = NewMessage.of(words);
        RequestCheck.message(said);
        var doing = doing(by);
        return store.inTransaction(
                () -> {
                    var request = move.locked(id);
                    long message = say(id, RequestMessage.Kind.NOTE, said, doing);
                    move.keep(request, it -> it, doing.happening(Happening.What.NOTED, ""));
                    move.tell(new RequestEvent.RequestChanged(id));
                    return message;
                });
    }

    private long say(
            RequestId id, RequestMessage.Kind kind, NewMessage said, DeskMove.Doing doing) {
        long message = thread.say(id, kind, said, doing.written());
        thread.attach(id, Optional.of(message), said.files());
        return message;
    }

    /// Ends it, and all that were merged into it; each asker is told by mail.
    public void resolve(RequestId id, Resolution given, Actor by) {
        RequestCheck.resolution(given);
        var doing = doing(by);
        store.inTransaction(
                () ->
                        move.resolve(
                                move.open(id),
                                new DeskMove.End(given, false),
                                doing,
                                it -> mails.resolved(it.request(), it.resolution(), given)));
    }

    /// The asker is served by what was offered: it ends as answered from the library, and counts
    /// as
    /// deflected.
    ///
    /// @param source the address of what serves, such as `asset/gtx-card`
    public void deflect(RequestId id, String source) {
        var given = new Resolution.AnsweredFromLibrary("", source);
        RequestCheck.resolution(given);
        store.inTransaction(
                () -> {
                    var request = move.open(id);
                    move.resolve(
                            request,
                            new DeskMove.End(given, true),
                            doing(request.asker().actor()),
                            it -> {});
                });
    }

    /// @param why in words; may be empty
    public void reopen(RequestId id, String why, Actor by) {
        var doing = doing(by);
        changing(
                id,
                () -> {
                    var request = move.locked(id);
                    if (!request.isOpen()) {
                        reopened(request, why, doing);
                    }
                });
    }

    private void reopened(Request request, String why, DeskMove.Doing doing) {
        move.keep(
                request,
                it -> move.reopened(it, doing.at()),
                doing.happening(Happening.What.REOPENED, why));
        move.tell(new RequestEvent.RequestReopened(request.id()));
    }

    /// What the asker says of the answer; that it did not help opens the request again.
    ///
    /// @throws Failure USER when it is open
    public void helped(RequestId id, boolean yes, String words) {
        store.inTransaction(
                () -> {
                    var request = move.locked(id);
                    var doing = doing(request.asker().actor());
                    var ended =
                            request.course()
                                    .ended()
                                    .orElseThrow(
                                            () ->
                                                    Failure.user(
                                                            "REQUEST_NOT_RESOLVED",
                                                            id
                                                                    + " is open again; the desk is at it."));
                    rows.helped(ended.resolution(), yes, words.strip(), doing.at());
                    var said =
                            new Request.Ended(
                                    ended.resolution(), ended.kind(), ended.at(), Optional.of(yes));
                    move.keep(
                            request,
                            it ->
                                    it.with(
                                            it.course()
                                                    .ended(
                                                            Optional.of(said),
                                                            it.course().deflected())),
                            doing.happening(Happening.What.HELPED, yes ? "yes" : "no"));
                    if (yes) {
                        move.tell(new RequestEvent.RequestChanged(id));
                    } else {
                        reopened(move.locked(id), words.strip(), doing);
                        tellDesk(request, "reopened:" + ended.resolution(), words);
                    }
                });
    }

    /// Says that one repeats another: it leaves the queue and ends with that one.
    ///
    /// @throws Failure USER when one of them ended or is merged itself
    public void merge(RequestId id, RequestId into, Actor by) {
        if (id.equals(into)) {
            throw Failure.user(
                    "REQUEST_MERGE", "A request cannot be merged into itself. Name another one.");
        }
        var doing = doing(by);
        changing(
                id,
                () -> {
                    // In one order, whoever merges what into what: else two would wait for each
                    // other.
                    var first = move.open(id.value() < into.value() ? id : into);
                    var second = move.open(id.value() < into.value() ? into : id);
                    var same = first.id().equals(id) ? first : second;
                    if (rows.mergedInto(id).stream().anyMatch(Request::isOpen)) {
                        throw Failure.user(
                                "REQUEST_MERGE",
                                "Others were merged into "
                                        + id
                                        + ". Merge the other way round, or take them out first.");
                    }
                    move.keep(
                            same,
                            it -> it.with(it.course().merged(Optional.of(into))),
                            doing.happening(Happening.What.MERGED, into.about()));
                });
    }

    /// Takes it out of the merge; nothing happens where it is in none or has ended with the
    /// other.
    public void unmerge(RequestId id, Actor by) {
        var doing = doing(by);
        changing(
                id,
                () -> {
                    var request = move.locked(id);
                    if (request.isMerged() && request.isOpen()) {
                        move.keep(
                                request,
                                it -> it.with(it.course().merged(Optional.empty())),
                                doing.happening(
                                        Happening.What.UNMERGED,
                                        request.course()
                                                .mergedInto()
                                                .map(RequestId::about)
                                                .orElse("")));
                    }
                });
    }

    /// Keeps it out of the queue for a while; its clocks go on.
    ///
    /// @param until empty to have it back now
    public void snooze(RequestId id, Optional<Instant> until, Actor by) {
        var doing = doing(by);
        changing(
                id,
                () ->
                        move.keep(
                                move.open(id),
                                it -> it.with(it.course().snoozed(until)),
                                doing.happening(
                                        Happening.What.SNOOZED,
                                        until.map(Instant::toString).orElse(""))));
    }

    /// Says what it is about. The clocks stay as promised when it came in.
    public void change(RequestId id, Matter matter, Actor by) {
        var doing = doing(by);
        changing(
                id,
                () -> {
                    var request = move.locked(id);
                    if (!request.matter().equals(matter)) {
                        move.keep(
                                request,
                                it -> it.with(matter),
                                doing.happening(Happening.What.CHANGED, ""));
                    }
                });
    }

    /// Has a person told when the asker writes.
    public void watch(RequestId id, String person, boolean on) {
        if (on) {
            thread.watch(id, person);
        } else {
            thread.unwatch(id, person);
        }
    }

    public List<String> watchers(RequestId id) {
        return thread.watchers(id);
    }

    private void changing(RequestId id, Runnable change) {
        store.inTransaction(
                () -> {
                    change.run();
                    move.tell(new RequestEvent.RequestChanged(id));
                });
    }

    private DeskMove.Doing doing(Actor by) {
        return new DeskMove.Doing(by, now());
    }
}
