package io.takeroot.responses;

import static io.takeroot.store.tables.Tables.RESPONSES_SNOOZE;
import static io.takeroot.store.tables.Tables.RESPONSES_SPELL;

import io.takeroot.kernel.Actor;
import io.takeroot.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The tables of how each rule stands to each thing it watches, and of what it looks away from.
@Component
final class SpellStore {
    /// A rule and what it watches.
    ///
    /// @param said the condition as written: another one is another fact
    record Key(String rule, String about, String said) {}

    /// @param round how often it came to hold, this time included
    /// @param since the day on which that last changed
    record Spell(int round, boolean holds, LocalDate since) {}

    private final Store store;

    SpellStore(Store store) {
        this.store = store;
    }

    Optional<Spell> find(Key key) {
        return store.sql()
                .selectFrom(RESPONSES_SPELL)
                .where(RESPONSES_SPELL.RULE.eq(key.rule()))
                .and(RESPONSES_SPELL.ABOUT.eq(key.about()))
                .and(RESPONSES_SPELL.SAID.eq(key.said()))
                .fetchOptional(
                        row -> new Spell(row.getRound(), row.getHolds(), row.getChangedOn()));
    }

    void keep(Key key, Spell spell, String note) {
        store.sql()
                .insertInto(RESPONSES_SPELL)
                .set(RESPONSES_SPELL.RULE, key.rule())
                .set(RESPONSES_SPELL.ABOUT, key.about())
                .set(RESPONSES_SPELL.SAID, key.said())
                .set(RESPONSES_SPELL.ROUND, spell.round())
                .set(RESPONSES_SPELL.HOLDS, spell.holds())
                .set(RESPONSES_SPELL.CHANGED_ON, spell.since())
                .set(RESPONSES_SPELL.NOTE, note)
                .onConflict(RESPONSES_SPELL.RULE, RESPONSES_SPELL.ABOUT, RESPONSES_SPELL.SAID)
                .doUpdate()
                .set(RESPONSES_SPELL.ROUND, spell.round())
                .set(RESPONSES_SPELL.HOLDS, spell.holds())
                .set(RESPONSES_SPELL.CHANGED_ON, spell.since())
                .set(RESPONSES_SPELL.NOTE, note)
                .execute();
    }

    /// What a rule could not tell when it last looked, one line for each thing.
    List<String> notes(String rule, String said) {
        return store.sql()
                .select(RESPONSES_SPELL.ABOUT, RESPONSES_SPELL.NOTE)
                .from(RESPONSES_SPELL)
                .where(RESPONSES_SPELL.RULE.eq(rule))
                .and(RESPONSES_SPELL.SAID.eq(said))
                .and(RESPONSES_SPELL.NOTE.ne(""))
                .orderBy(RESPONSES_SPELL.ABOUT)
                .fetch(row -> row.value1() + ": " + row.value2());
    }

    /// Has a rule look away from something until a day.
    void snooze(Snooze snooze, Actor by, Instant at) {
        store.sql()
                .insertInto(RESPONSES_SNOOZE)
                .set(RESPONSES_SNOOZE.RULE, snooze.rule())
                .set(RESPONSES_SNOOZE.ABOUT, snooze.about())
                .set(RESPONSES_SNOOZE.UNTIL_DAY, snooze.until())
                .set(RESPONSES_SNOOZE.SNOOZED_BY, by.name())
                .set(RESPONSES_SNOOZE.SNOOZED_AT, at)
                .onConflict(RESPONSES_SNOOZE.RULE, RESPONSES_SNOOZE.ABOUT)
                .doUpdate()
                .set(RESPONSES_SNOOZE.UNTIL_DAY, snooze.until())
                .set(RESPONSES_SNOOZE.SNOOZED_BY, by.name())
                .set(RESPONSES_SNOOZE.SNOOZED_AT, at)
                .execute();
    }

    /// What is looked away from on a day.
    List<Snooze> snoozes(LocalDate today) {
        return store.sql()
                .select(RESPONSES_SNOOZE.RULE, RESPONSES_SNOOZE.ABOUT, RESPONSES_SNOOZE.UNTIL_DAY)
                .from(RESPONSES_SNOOZE)
                .where(RESPONSES_SNOOZE.UNTIL_DAY.gt(today))
                .orderBy(RESPONSES_SNOOZE.UNTIL_DAY, RESPONSES_SNOOZE.RULE, RESPONSES_SNOOZE.ABOUT)
                .fetch(row -> new Snooze(row.value1(), row.value2(), row.value3()));
    }

    void wake(String rule, String about) {
        store.sql()
                .deleteFrom(RESPONSES_SNOOZE)
                .where(RESPONSES_SNOOZE.RULE.eq(rule))
                .and(RESPONSES_SNOOZE.ABOUT.eq(about))
                .execute();
    }
}
