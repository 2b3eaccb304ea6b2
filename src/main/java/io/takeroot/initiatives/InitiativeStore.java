package io.takeroot.initiatives;

import static io.takeroot.store.tables.Tables.INITIATIVES_CALENDAR;
import static io.takeroot.store.tables.Tables.INITIATIVES_MOVE;
import static io.takeroot.store.tables.Tables.INITIATIVES_OVERRIDE;

import io.takeroot.access.PersonId;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.InitiativesMoveRecord;
import io.takeroot.store.tables.tables.records.InitiativesOverrideRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The SQL of what happened to initiatives: moves, overrides of the gate, numbers of calendar
/// addresses.
@Component
final class InitiativeStore {
    private static final int LENGTH = 2000;

    private final Store store;

    InitiativeStore(Store store) {
        this.store = store;
    }

    /// The moves of an initiative, the first one first.
    List<Move> moves(Slug initiative) {
        return store.sql()
                .selectFrom(INITIATIVES_MOVE)
                .where(INITIATIVES_MOVE.INITIATIVE.eq(initiative.value()))
                .orderBy(INITIATIVES_MOVE.NUMBER)
                .fetch(InitiativeStore::move);
    }

    /// False when another one of this number came first.
    boolean add(Move move) {
        return store.sql()
                        .insertInto(INITIATIVES_MOVE)
                        .set(INITIATIVES_MOVE.INITIATIVE, move.initiative().value())
                        .set(INITIATIVES_MOVE.NUMBER, move.number())
                        .set(INITIATIVES_MOVE.FROM_STATE, move.from().name())
                        .set(INITIATIVES_MOVE.TO_STATE, move.to().name())
                        .set(INITIATIVES_MOVE.REASON, cut(move.reason()))
                        .set(INITIATIVES_MOVE.START_BEFORE, move.before().start().orElse(null))
                        .set(INITIATIVES_MOVE.END_BEFORE, move.before().end().orElse(null))
                        .set(INITIATIVES_MOVE.MOVED_AT, move.at())
                        .set(INITIATIVES_MOVE.MOVED_BY, move.by())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// Whoever let it pass the gate, the first one first.
    List<GateOverride> overrides(Slug initiative) {
        return store.sql()
                .selectFrom(INITIATIVES_OVERRIDE)
                .where(INITIATIVES_OVERRIDE.INITIATIVE.eq(initiative.value()))
                .orderBy(INITIATIVES_OVERRIDE.NUMBER)
                .fetch(InitiativeStore::gateOverride);
    }

    /// False when another one of this number came first.
    boolean add(GateOverride override, int number) {
        return store.sql()
                        .insertInto(INITIATIVES_OVERRIDE)
                        .set(INITIATIVES_OVERRIDE.INITIATIVE, override.initiative().value())
                        .set(INITIATIVES_OVERRIDE.NUMBER, number)
                        .set(INITIATIVES_OVERRIDE.REASON, cut(override.reason()))
                        .set(INITIATIVES_OVERRIDE.UNMET, String.join("\n", override.unmet()))
                        .set(INITIATIVES_OVERRIDE.OVERRIDDEN_AT, override.at())
                        .set(INITIATIVES_OVERRIDE.OVERRIDDEN_BY, override.by())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// The number under which a person's calendar address is open; empty when there is none.
    Optional<Integer> calendar(PersonId person) {
        return store.sql()
                .select(INITIATIVES_CALENDAR.NUMBER)
                .from(INITIATIVES_CALENDAR)
                .where(INITIATIVES_CALENDAR.PERSON_ID.eq(person.value()))
                .and(INITIATIVES_CALENDAR.NUMBER.gt(0))
                .fetchOptional(row -> row.value1());
    }

    /// Opens an address under the next number, so that all earlier ones are shut.
    void openCalendar(PersonId person) {
        store.inTransaction(
                () -> {
                    addCalendar(person);
                    store.sql()
                            .update(INITIATIVES_CALENDAR)
                            .set(
                                    INITIATIVES_CALENDAR.NUMBER,
                                    DSL.abs(INITIATIVES_CALENDAR.NUMBER).plus(1))
                            .where(INITIATIVES_CALENDAR.PERSON_ID.eq(person.value()))
                            .execute();
                });
    }

    /// A shut address keeps its number as a negative one: it is never given again.
    void shutCalendar(PersonId person) {
        store.sql()
                .update(INITIATIVES_CALENDAR)
                .set(INITIATIVES_CALENDAR.NUMBER, DSL.abs(INITIATIVES_CALENDAR.NUMBER).neg())
                .where(INITIATIVES_CALENDAR.PERSON_ID.eq(person.value()))
                .execute();
    }

    private void addCalendar(PersonId person) {
        store.sql()
                .insertInto(INITIATIVES_CALENDAR)
                .set(INITIATIVES_CALENDAR.PERSON_ID, person.value())
                .set(INITIATIVES_CALENDAR.NUMBER, 0)
                .onConflictDoNothing()
                .execute();
    }

    private static Move move(InitiativesMoveRecord row) {
        return new Move(
                Slug.of(row.getInitiative()),
                row.getNumber(),
                Initiative.State.valueOf(row.getFromState()),
                Initiative.State.valueOf(row.getToState()),
                row.getReason(),
                new Initiative.Days(
                        Optional.ofNullable(row.getStartBefore()),
                        Optional.ofNullable(row.getEndBefore())),
                row.getMovedAt(),
                row.getMovedBy());
    }

    private static GateOverride gateOverride(InitiativesOverrideRecord row) {
        return new GateOverride(
                Slug.of(row.getInitiative()),
                row.getReason(),
                row.getUnmet().lines().toList(),
                row.getOverriddenAt(),
                row.getOverriddenBy());
    }

    private static String cut(String words) {
        return words.length() <= LENGTH ? words : words.substring(0, LENGTH);
    }
}
