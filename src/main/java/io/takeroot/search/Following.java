package io.takeroot.search;

import io.takeroot.workspace.Definitions;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Keeps this node's index true to the change log and to the definitions.
///
/// Every search catches up first: one look at the log when nothing changed. A change is numbered
/// before its transaction commits, so a lower number may appear after a higher one; therefore the
/// log is read again from the first number that is still missing. One that is missing for minutes
/// will not come: its transaction was rolled back.
///
/// What searches see is in memory; it is written to the disk now and then, and after a crash read
/// once more from the log.
@Component
class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /// Raised when documents are made differently: an older index is then made anew.
    private static final String FORM = "2";

    /// Longer than any transaction and any two nodes' clocks are apart.
    private static final Duration MISSING = Duration.ofMinutes(5);

    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(30);

    /// More changes than these are not waited for.
    private static final int FEW = 500;

    /// More changes than these are taken in quicker by making the index anew.
    private static final int MANY = 10_000;

    private static final int PATIENCE_SECONDS = 2;

    private final SearchIndex index;
    private final SearchStore log;
    private final ObjectProvider<Searchable> contributed;
    private final Definitions definitions;
    private final Clock clock;
    private final ReentrantLock following = new ReentrantLock();
    private Set<Long> takenOfLater = Set.of();
    private Optional<Place> place = Optional.empty();
    private Instant written = Instant.MIN;
    private boolean halfMade;
    private volatile boolean whole;
    private volatile boolean aside;
    private volatile boolean ending;

    Following(
            SearchIndex index,
            SearchStore log,
            ObjectProvider<Searchable> contributed,
            Definitions definitions,
            Clock clock) {
        this.index = index;
        this.log = log;
        this.contributed = contributed;
        this.definitions = definitions;
        this.clock = clock;
    }

    /// How far the index has come.
    ///
    /// @param at when it was there
    /// @param number of the log, up to which all changes are in
    /// @param revision of the definitions
    private record Place(Instant at, long number, long revision) {
        static Optional<Place> kept(Map<String, String> state) {
            return FORM.equals(state.get("form"))
                    ? Optional.of(
                            new Place(
                                    Instant.parse(state.getOrDefault("at", "")),
                                    Long.parseLong(state.getOrDefault("number", "")),
                                    Long.parseLong(state.getOrDefault("revision", ""))))
                    : Optional.empty();
        }

        Map<String, String> state() {
            return Map.of(
                    "form", FORM,
                    "at", at.toString(),
                    "number", String.valueOf(number),
                    "revision", String.valueOf(revision));
        }
    }

    /// Takes in what changed. Another thread that is at it is waited for; what takes long is done
    /// aside, while people go on.
    ///
    /// @return whether everything is in the index
    boolean catchUp() {
        if (!ending && !aside && isMyTurn()) {
            try {
                var news = news();
                if (place.isPresent() && news.changed().size() > FEW) {
                    whole = false;
                    goAside();
                } else {
                    take(news);
                    whole = !ending;
                }
            } finally {
                following.unlock();
            }
        }
        return whole;
    }

    private void goAside() {
        aside = true;
        Thread.ofVirtual().name("search-index").start(this::takeAll);
    }

    private void takeAll() {
        following.lock();
        try {
            if (!ending) {
                take(news());
                whole = !ending;
            }
        } finally {
            aside = false;
            following.unlock();
        }
    }

    private boolean isMyTurn() {
        try {
            return following.tryLock(whole ? PATIENCE_SECONDS : 0, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Stops what is under way, before the index is closed; an index half made is made anew.
    @PreDestroy
    void end() {
        ending = true;
        following.lock();
        try {
            if (halfMade) {
                index.keep(Map.of());
            } else {
                place.ifPresent(it -> index.keep(it.state()));
            }
            whole = false;
        } finally {
            following.unlock();
        }
    }

    /// What is to be taken in.
    ///
    /// @param from where the index is; empty where it is to be made anew
    private record News(
            Instant now,
            long revision,
            Optional<Place> from,
            List<SearchStore.Logged> logged,
            Set<String> changed) {}

    private News news() {
        var now = clock.instant();
        long revision = definitions.revision();
        var before =
                place.or(() -> Place.kept(index.state()))
                        .filter(it -> !halfMade && !isLost(it, revision, now));
        var logged = before.map(it -> log.after(it.number())).orElse(List.of());
        var changed = before.map(it -> changed(logged, it.revision(), revision)).orElse(Set.of());
        return new News(now, revision, before, logged, changed);
    }

    private void take(News news) {
        if (news.from().isEmpty() || news.changed().size() > MANY) {
            make(news.now(), news.revision());
            return;
        }
        news.changed().forEach(this::take);
        long settled = settled(news.from().get().number(), news.logged(), news.now());
        var after = new Place(news.now(), settled, news.revision());
        takenOfLater = later(settled, news.logged());
        place = Optional.of(after);
        if (!news.changed().isEmpty()) {
            index.show();
            if (written.plus(WRITTEN_EVERY).isBefore(news.now())) {
                write(after);
            }
        }
    }

    /// Away for longer than the log goes back, or of another database.
    private boolean isLost(Place before, long revision, Instant now) {
        return before.at().isBefore(log.oldest(now)) || before.revision() > revision;
    }

    private Set<String> changed(List<SearchStore.Logged> logged, long before, long revision) {
        var changed = new LinkedHashSet<String>();
        logged.stream()
                .filter(change -> !takenOfLater.contains(change.number()))
                .map(SearchStore.Logged::about)
                .forEach(changed::add);
        if (before != revision) {
            changed.addAll(definitions.changedAfter(before));
        }
        return changed;
    }

    /// The last number below which none is missing that may still come.
    private static long settled(long before, List<SearchStore.Logged> logged, Instant now) {
        long settled = before;
        for (var change : logged) {
            boolean follows = change.number() == settled + 1;
            if (!follows && change.at().isAfter(now.minus(MISSING))) {
                break;
            }
            settled = change.number();
        }
        return settled;
    }

    private static Set<Long> later(long settled, List<SearchStore.Logged> logged) {
        var later = new HashSet<Long>();
        for (var change : logged.reversed()) {
            if (change.number() <= settled) {
                break;
            }
            later.add(change.number());
        }
        return later;
    }

    private void take(String about) {
        var kind = SearchIndex.kind(about);
        for (var searchable : contributed.stream().filter(s -> s.kind().equals(kind)).toList()) {
            searchable.find(about).ifPresentOrElse(index::put, () -> index.remove(about));
        }
    }

    private void make(Instant now, long revision) {
        long before = log.lastBefore(now.minus(MISSING));
        var logged = log.after(before);
        halfMade = true;
        index.clear();
        for (var searchable : contributed.stream().toList()) {
            try (var all = searchable.all()) {
                all.takeWhile(document -> !ending).forEach(index::put);
            }
        }
        if (ending) {
            return;
        }
        var after = new Place(now, settled(before, logged, now), revision);
        takenOfLater = later(after.number(), logged);
        place = Optional.of(after);
        write(after);
        halfMade = false;
        LOG.info("The search index was made: {} things.", index.size());
    }

    private void write(Place after) {
        index.keep(after.state());
        written = clock.instant();
    }
}
