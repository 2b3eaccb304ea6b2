package io.takeroot.search;

import io.takeroot.workspace.Definitions;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Keeps this node's index true to the change log and to the definitions.
///
/// Every search catches up first: one look at the log when nothing changed. A change is numbered
/// before its transaction commits, so a lower number may appear after a higher one; therefore the
/// last minutes are read again each time, and what was taken in already is left out.
@Component
class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /// Raised when documents are made differently: an older index is then made anew.
    private static final String FORM = "1";

    /// Longer than any transaction and any two nodes' clocks are apart.
    private static final Duration READ_AGAIN = Duration.ofMinutes(5);

    /// More changes than these are taken in quicker by making the index anew.
    private static final int MANY = 10_000;

    private final SearchIndex index;
    private final SearchStore log;
    private final ObjectProvider<Searchable> contributed;
    private final Definitions definitions;
    private final Clock clock;
    private final ReentrantLock following = new ReentrantLock();
    private Set<Long> taken = Set.of();
    private Optional<Instant> upTo = Optional.empty();
    private long revision = -1;
    private volatile boolean whole;
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

    /// Takes in what changed, unless another thread is at it.
    ///
    /// @return whether everything is in the index
    boolean catchUp() {
        if (!ending && following.tryLock()) {
            try {
                follow();
                whole = !ending;
            } finally {
                following.unlock();
            }
        }
        return whole;
    }

    /// Stops what is under way, before the index is closed; an index half made is made anew.
    @PreDestroy
    void end() {
        ending = true;
        following.lock();
        try {
            whole = false;
        } finally {
            following.unlock();
        }
    }

    private void follow() {
        var before = upTo.or(() -> kept(index.state()));
        if (before.isEmpty() || before.get().isBefore(log.oldest(clock.instant()))) {
            make();
            return;
        }
        var now = clock.instant();
        var since = before.get().minus(READ_AGAIN);
        var logged = log.since(since);
        long defined = definitions.revision();
        var changed = changed(logged, defined, since);
        if (changed.size() > MANY) {
            make();
            return;
        }
        changed.forEach(this::take);
        taken = logged.stream().map(SearchStore.Logged::number).collect(Collectors.toSet());
        revision = defined;
        upTo = Optional.of(now);
        if (!changed.isEmpty()) {
            index.keep(state(now));
        }
    }

    private Set<String> changed(List<SearchStore.Logged> logged, long defined, Instant since) {
        var changed = new LinkedHashSet<String>();
        logged.stream()
                .filter(change -> !taken.contains(change.number()))
                .map(SearchStore.Logged::about)
                .forEach(changed::add);
        if (defined != revision) {
            definitions
                    .changesSince(since)
                    .forEach(change -> changed.add(change.kind() + "/" + change.key()));
        }
        return changed;
    }

    private void take(String about) {
        var kind = SearchIndex.kind(about);
        for (var searchable : contributed.stream().filter(s -> s.kind().equals(kind)).toList()) {
            searchable.find(about).ifPresentOrElse(index::put, () -> index.remove(about));
        }
    }

    private void make() {
        var now = clock.instant();
        revision = definitions.revision();
        index.clear();
        for (var searchable : contributed.stream().toList()) {
            try (var all = searchable.all()) {
                all.takeWhile(document -> !ending).forEach(index::put);
            }
        }
        if (ending) {
            return;
        }
        index.keep(state(now));
        upTo = Optional.of(now);
        LOG.info("The search index was made: {} things.", index.size());
    }

    private static Map<String, String> state(Instant now) {
        return Map.of("form", FORM, "upTo", now.toString());
    }

    private static Optional<Instant> kept(Map<String, String> state) {
        return FORM.equals(state.get("form"))
                ? Optional.ofNullable(state.get("upTo")).map(Instant::parse)
                : Optional.empty();
    }
}
