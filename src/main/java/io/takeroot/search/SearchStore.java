package io.takeroot.search;

import static io.takeroot.store.tables.Tables.SEARCH_ASKED;
import static io.takeroot.store.tables.Tables.SEARCH_CHANGE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import io.takeroot.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The SQL of search.
@Component
class SearchStore {
    /// Changes are kept so long; a node that was away longer makes its index anew.
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Pattern PERSONAL = Pattern.compile("\\S+@\\S+|\\+?\\d[\\d ()-]{6,}\\d");

    private final Store store;
    private final Clock clock;

    SearchStore(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A line of the change log.
    record Logged(long number, String about, Instant at) {}

    void log(String about) {
        store.sql()
                .insertInto(SEARCH_CHANGE)
                .set(SEARCH_CHANGE.ABOUT, about)
                .set(SEARCH_CHANGE.CHANGED_AT, clock.instant())
                .execute();
    }

    /// Those with a higher number, in ascending order.
    List<Logged> after(long number) {
        return store.sql()
                .select(SEARCH_CHANGE.NUMBER, SEARCH_CHANGE.ABOUT, SEARCH_CHANGE.CHANGED_AT)
                .from(SEARCH_CHANGE)
                .where(SEARCH_CHANGE.NUMBER.gt(number))
                .orderBy(SEARCH_CHANGE.NUMBER)
                .fetch(row -> new Logged(row.value1(), row.value2(), row.value3()));
    }

    /// The number of the last change before a moment; 0 where there is none.
    long lastBefore(Instant moment) {
        return Optional.ofNullable(
                        store.sql()
                                .select(max(SEARCH_CHANGE.NUMBER))
                                .from(SEARCH_CHANGE)
                                .where(SEARCH_CHANGE.CHANGED_AT.lt(moment))
                                .fetchOne(0, Long.class))
                .orElse(0L);
    }

    /// From when on every change is still in the log.
    Instant oldest(Instant now) {
        return now.minus(KEPT);
    }

    void forget(Instant now) {
        store.sql()
                .deleteFrom(SEARCH_CHANGE)
                // A day longer than promised, for clocks that are not the same.
                .where(SEARCH_CHANGE.CHANGED_AT.lt(oldest(now).minus(Duration.ofDays(1))))
                .execute();
    }

    /// Counts a search, without what would tell a person.
    void asked(String words, LocalDate day, int found) {
        var kept =
                PERSONAL.matcher(words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                        .replaceAll("…");
        if (!again(kept, day, found)) {
            try {
                first(kept, day, found);
            } catch (DuplicateKeyException | org.jooq.exception.DataAccessException e) {
                again(kept, day, found);
            }
        }
    }

    private boolean again(String words, LocalDate day, int found) {
        return store.sql()
                        .update(SEARCH_ASKED)
                        .set(SEARCH_ASKED.SEARCHES, SEARCH_ASKED.SEARCHES.plus(1))
                        .set(SEARCH_ASKED.MISSES, SEARCH_ASKED.MISSES.plus(missed(found)))
                        .set(SEARCH_ASKED.FOUND, found)
                        .where(SEARCH_ASKED.ASKED_ON.eq(day))
                        .and(SEARCH_ASKED.WORDS.eq(words))
                        .execute()
                > 0;
    }

    private void first(String words, LocalDate day, int found) {
        store.sql()
                .insertInto(SEARCH_ASKED)
                .set(SEARCH_ASKED.ASKED_ON, day)
                .set(SEARCH_ASKED.WORDS, words)
                .set(SEARCH_ASKED.SEARCHES, 1)
                .set(SEARCH_ASKED.MISSES, missed(found))
                .set(SEARCH_ASKED.FOUND, found)
                .execute();
    }

    private static int missed(int found) {
        return found == 0 ? 1 : 0;
    }

    /// Words that found nothing, those most often searched first.
    List<Miss> misses(LocalDate since, int skip, int most) {
        return store.sql()
                .select(SEARCH_ASKED.WORDS, sum(SEARCH_ASKED.MISSES), max(SEARCH_ASKED.ASKED_ON))
                .from(SEARCH_ASKED)
                .where(SEARCH_ASKED.ASKED_ON.ge(since))
                .and(SEARCH_ASKED.MISSES.gt(0))
                .groupBy(SEARCH_ASKED.WORDS)
                .orderBy(
                        sum(SEARCH_ASKED.MISSES).desc(),
                        max(SEARCH_ASKED.ASKED_ON).desc(),
                        SEARCH_ASKED.WORDS)
                .offset(skip)
                .limit(most)
                .fetch(row -> new Miss(row.value1(), row.value2().intValue(), row.value3()));
    }

    /// Every day's searches, the oldest first.
    List<Asked> asked(LocalDate since) {
        return store.sql()
                .selectFrom(SEARCH_ASKED)
                .where(SEARCH_ASKED.ASKED_ON.ge(since))
                .orderBy(SEARCH_ASKED.ASKED_ON, SEARCH_ASKED.WORDS)
                .fetch(
                        row ->
                                new Asked(
                                        row.getAskedOn(),
                                        row.getWords(),
                                        row.getSearches(),
                                        row.getMisses()));
    }
}
