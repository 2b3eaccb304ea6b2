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
    private final DeskOpenings openings;
    private final DeskWork work;
    private final RequestMails mails;
    private final StatusLinks links;
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
            DeskOpenings openings,
            DeskWork work,
            RequestMails mails,
            StatusLinks links,
            DeskTalk talk,
            DeskEndings endings,
            DeskMerges merges,
            DeskClock clock) {
        this.store = store;
        this.rows = rows;
        this.thread = thread;
        this.queue = queue;
        this.openings = openings;
        this.work = work;
        this.mails = mails;
        this.links = links;
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
        this.openings = now.openings;
        this.work = now.work;
        this.mails = now.mails.silent();
        this.links = now.links;
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
                    var id = openings.open(asked, doing);
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
        return once(asked, () -> openings.open(asked, doing));
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
                    var id = openings.open(asked, doing);
                    deflect(id, source);
                    return id;
                });
    }

    private RequestId once(NewRequest asked, Supplier<RequestId> opening) {
        var known = openings.known(asked);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return store.inTransaction(opening);
        } catch (DuplicateKeyException e) {
            return openings.known(asked).orElseThrow(() -> e);
        }
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

    /// All that is open, counted.
    ///
    /// @param person e-mail address of whoever looks
    public Backlog backlog(String person) {
        return queue.backlog(person, now());
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
        store.inTransaction(() -> work.acknowledge(id, doing(by)));
    }

    /// @param person e-mail address of whoever is to answer it; empty for nobody
    public void assign(RequestId id, String person, Actor by) {
        store.inTransaction(() -> work.assign(id, person, doing(by)));
    }

    /// Begins to work on it, or goes on where the asker was waited for.
    public void resume(RequestId id, Actor by) {
        store.inTransaction(() -> work.resume(id, doing(by)));
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

    /// Words of ours did not arrive: it is noted, and where they were for the asker the request
    /// counts as one whose asker could not be reached.
    void unreached(RequestId id, LostWords lost) {
        store.inTransaction(() -> talk.unreached(id, lost, doing(Actor.TAKEROOT)));
    }

    /// Somebody has reached the asker another way.
    public void reached(RequestId id, Actor by) {
        store.inTransaction(() -> work.reached(id, doing(by)));
    }

    /// What did not reach the asker, and why; empty as a rule.
    public Optional<LostWords> lost(RequestId id) {
        return work.lost(id);
    }

    /// Ends it, and all that were merged into it; each asker is told by mail.
    public void resolve(RequestId id, Resolution given, Actor by) {
        RequestCheck.resolution(given);
        store.inTransaction(() -> endings.resolve(id, given, doing(by)));
    }

    /// The asker is served by what was offered: it ends as answered from the library, and
    /// counts as deflected.
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
        store.inTransaction(() -> work.snooze(id, until, doing(by)));
    }

    /// Says what it is about. The clocks stay as promised when it came in.
    public void change(RequestId id, Matter matter, Actor by) {
        store.inTransaction(() -> work.change(id, matter, doing(by)));
    }

    /// Has a person told when the asker writes, and how it ends.
    public void watch(RequestId id, String person, boolean on) {
        store.inTransaction(() -> work.watch(id, person, on));
    }

    public List<String> watchers(RequestId id) {
        return thread.watchers(id);
    }

    private DeskMove.Doing doing(Actor by) {
        return new DeskMove.Doing(by, now(), mails);
    }
}
