package io.takeroot.desk;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
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
    private final Queue queue;
    private final DeskMove move;
    private final ServiceLevels levels;
    private final RequestMails mails;
    private final StatusLinks links;
    private final RequestTies ties;
    private final DeskTalk talk;
    private final DeskEndings endings;
    private final DeskMerges merges;
    private final Supplier<Instant> moment;

    @Autowired
    Requests(
            Store store,
            RequestStore rows,
            ThreadStore thread,
            Queue queue,
            DeskMove move,
            ServiceLevels levels,
            RequestMails mails,
            StatusLinks links,
            RequestTies ties,
            DeskTalk talk,
            DeskEndings endings,
            DeskMerges merges,
            DeskClock clock) {
        this.store = store;
        this.rows = rows;
        this.thread = thread;
        this.queue = queue;
        this.move = move;
        this.levels = levels;
        this.mails = mails;
        this.links = links;
        this.ties = ties;
        this.talk = talk;
        this.endings = endings;
        this.merges = merges;
        this.moment = clock::now;
    }

    private Requests(Requests now, Instant moment) {
        this.store = now.store;
        this.rows = now.rows;
        this.thread = now.thread;
        this.queue = now.queue;
        this.move = now.move;
        this.levels = now.levels;
        this.mails = now.mails.silent();
        this.links = now.links;
        this.ties = now.ties;
        this.talk = now.talk;
        this.endings = now.endings;
        this.merges = now.merges;
        this.moment = () -> moment;
    }

    /// The moment it is on the desk.
    public Instant now() {
        return moment.get();
    }

    /// The same desk at a moment that is past, to tell what happened there; nobody is mailed.
    public Requests at(Instant past) {
        return new Requests(this, past);
    }

    /// Does all of several changes or none.
    public void together(Runnable changes) {
        store.inTransaction(changes);
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
        ties.begin(id, asked.matter(), doing.by());
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
        return store.inTransaction(() -> talk.reply(id, said, doing(by)));
    }

    /// Asks the asker something; the clock of the resolution stands still until they answer.
    public long ask(RequestId id, NewMessage said, Actor by) {
        RequestCheck.message(said);
        return store.inTransaction(() -> talk.ask(id, said, doing(by)));
    }

    /// The asker says something: what waited for it goes on, what had ended is open again.
    public long answered(RequestId id, NewMessage said, Actor by) {
        RequestCheck.message(said);
        return store.inTransaction(() -> talk.answered(id, said, doing(by)));
    }

    /// Leaves words that the asker never sees.
    public long note(RequestId id, String words, Actor by) {
        var said = NewMessage.of(words);
        RequestCheck.message(said);
        return store.inTransaction(() -> talk.note(id, said, doing(by)));
    }

    /// Ends it, and all that were merged into it; each asker is told by mail.
    public void resolve(RequestId id, Resolution given, Actor by) {
        RequestCheck.resolution(given);
        store.inTransaction(() -> endings.resolve(id, given, doing(by)));
    }

    /// The asker is served by what was offered: it ends as answered from the library, and counts
    /// as
    /// deflected.
    ///
    /// @param source the address of what serves, such as `asset/gtx-card`
    public void deflect(RequestId id, String source) {
        var given = new Resolution.AnsweredFromLibrary("", source);
        RequestCheck.resolution(given);
        store.inTransaction(() -> endings.deflect(id, given, doing(require(id).asker().actor())));
    }

    /// Opens it again; nothing happens where it is open.
    ///
    /// @param why in words; may be empty
    public void reopen(RequestId id, String why, Actor by) {
        store.inTransaction(() -> endings.reopen(id, why, doing(by)));
    }

    /// What the asker says of the answer; that it did not help opens the request again.
    ///
    /// @throws Failure USER when it is open
    public void helped(RequestId id, boolean yes, String words) {
        store.inTransaction(
                () -> endings.helped(id, yes, words.strip(), doing(require(id).asker().actor())));
    }

    /// Says that one repeats another: it leaves the queue and ends with that one.
    ///
    /// @throws Failure USER when one of them ended or is merged itself
    public void merge(RequestId id, RequestId into, Actor by) {
        store.inTransaction(() -> merges.merge(id, into, doing(by)));
    }

    /// Takes it out of the merge; nothing happens where it is in none or has ended with the
    /// other.
    public void unmerge(RequestId id, Actor by) {
        store.inTransaction(() -> merges.unmerge(id, doing(by)));
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
                        ties.move(request, matter, by);
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
        return new DeskMove.Doing(by, now(), mails);
    }
}
