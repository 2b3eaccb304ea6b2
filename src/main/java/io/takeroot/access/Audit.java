package io.takeroot.access;

import io.takeroot.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who changed what, when. Entries are only ever added.
@Component
public final class Audit {
    /// One change.
    ///
    /// @param actor e-mail address of a person, or the program itself
    /// @param action what was done, a past participle with its object, such as `applied
    ///     definition`
    /// @param subject what it was done to
    /// @param detail more of it in words; empty when there is no more
    public record Entry(
            long id, Instant at, String actor, String action, String subject, String detail) {}

    /// Which entries to show, newest first.
    ///
    /// @param words must occur in actor, action, subject or detail; empty for all
    /// @param before only entries with a smaller id; `Long.MAX_VALUE` for the newest
    public record Search(String words, long before) {
        public static final Search NEWEST = new Search("", Long.MAX_VALUE);
    }

    private final AuditStore store;
    private final Clock clock;

    Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Adds an entry, in the transaction of the calling thread if there is one.
    public void record(Actor actor, String action, String subject, String detail) {
        store.add(new Entry(0, clock.instant(), actor.name(), action, subject, detail));
    }

    public List<Entry> find(Search search, int most) {
        return store.find(search, most);
    }
}
