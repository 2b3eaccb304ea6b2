package io.takeroot.workspace;

import static io.takeroot.store.tables.Tables.WORKSPACE_CHANGE;
import static io.takeroot.store.tables.Tables.WORKSPACE_DEFINITION;
import static io.takeroot.store.tables.Tables.WORKSPACE_TURN;
import static org.jooq.impl.DSL.max;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// The SQL of definitions and of their history.
@Component
final class WorkspaceStore {
    private final Store store;
    private final Clock clock;

    WorkspaceStore(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Grows with every change, also with those of other nodes.
    long revision() {
        return Optional.ofNullable(
                        store.sql()
                                .select(max(WORKSPACE_CHANGE.ID))
                                .from(WORKSPACE_CHANGE)
                                .fetchOne(0, Long.class))
                .orElse(0L);
    }

    List<Definition> all() {
        return store.sql()
                .select(
                        WORKSPACE_DEFINITION.KIND,
                        WORKSPACE_DEFINITION.DEF_KEY,
                        WORKSPACE_DEFINITION.BODY)
                .from(WORKSPACE_DEFINITION)
                .orderBy(WORKSPACE_DEFINITION.KIND, WORKSPACE_DEFINITION.DEF_KEY)
                .fetch(
                        row ->
                                DefinitionText.parse(
                                                row.value3(), row.value1() + " " + row.value2())
                                        .getFirst());
    }

    /// The last step of each kind.
    Map<String, Long> steps() {
        return store.sql()
                .select(WORKSPACE_CHANGE.KIND, max(WORKSPACE_CHANGE.ID))
                .from(WORKSPACE_CHANGE)
                .groupBy(WORKSPACE_CHANGE.KIND)
                .fetchMap(WORKSPACE_CHANGE.KIND, max(WORKSPACE_CHANGE.ID));
    }

    /// What was changed after a step, the earliest first.
    List<Snapshot.Step> stepsAfter(long revision) {
        return store.sql()
                .select(
                        WORKSPACE_CHANGE.ID,
                        WORKSPACE_CHANGE.KIND,
                        WORKSPACE_CHANGE.DEF_KEY,
                        WORKSPACE_CHANGE.BODY)
                .from(WORKSPACE_CHANGE)
                .where(WORKSPACE_CHANGE.ID.gt(revision))
                .orderBy(WORKSPACE_CHANGE.ID)
                .fetch(
                        row ->
                                new Snapshot.Step(
                                        row.value1(),
                                        new Snapshot.Named(row.value2(), Slug.of(row.value3())),
                                        Optional.ofNullable(row.value4())
                                                .map(
                                                        text ->
                                                                parsed(
                                                                        text,
                                                                        row.value2()
                                                                                + " "
                                                                                + row.value3()))));
    }

    /// What was changed after a step, by kind and key, in the order of its first change.
    Set<String> namesAfter(long revision) {
        var names = new LinkedHashSet<String>();
        store.sql()
                .select(WORKSPACE_CHANGE.KIND, WORKSPACE_CHANGE.DEF_KEY)
                .from(WORKSPACE_CHANGE)
                .where(WORKSPACE_CHANGE.ID.gt(revision))
                .orderBy(WORKSPACE_CHANGE.ID)
                .forEach(row -> names.add(row.value1() + "/" + row.value2()));
        return names;
    }

    /// Keeps other writers of definitions waiting until the transaction under way ends, so that
    /// the numbers of changes grow in the order in which they can be seen.
    void takeTurn() {
        store.sql()
                .update(WORKSPACE_TURN)
                .set(WORKSPACE_TURN.TAKEN, WORKSPACE_TURN.TAKEN.plus(1))
                .execute();
    }

    /// How often a definition was made, changed or removed.
    int changes(String kind, Slug key) {
        return store.sql()
                .fetchCount(
                        WORKSPACE_CHANGE,
                        WORKSPACE_CHANGE.KIND.eq(kind),
                        WORKSPACE_CHANGE.DEF_KEY.eq(key.value()));
    }

    /// Every change of the definitions of a kind, the latest first.
    List<Change> history(String kind) {
        return history(WORKSPACE_CHANGE.KIND.eq(kind));
    }

    List<Change> history(String kind, Slug key) {
        return history(
                WORKSPACE_CHANGE.KIND.eq(kind).and(WORKSPACE_CHANGE.DEF_KEY.eq(key.value())));
    }

    /// What was changed from a moment on, the latest first.
    List<Change> since(Instant moment) {
        return history(WORKSPACE_CHANGE.CHANGED_AT.ge(moment));
    }

    private List<Change> history(Condition which) {
        return store.sql()
                .select(
                        WORKSPACE_CHANGE.ID,
                        WORKSPACE_CHANGE.KIND,
                        WORKSPACE_CHANGE.DEF_KEY,
                        WORKSPACE_CHANGE.BODY,
                        WORKSPACE_CHANGE.CHANGED_AT,
                        WORKSPACE_CHANGE.CHANGED_BY)
                .from(WORKSPACE_CHANGE)
                .where(which)
                .orderBy(WORKSPACE_CHANGE.ID.desc())
                .fetch(
                        row ->
                                new Change(
                                        row.value1(),
                                        row.value2(),
                                        Slug.of(row.value3()),
                                        Optional.ofNullable(row.value4())
                                                .map(text -> parsed(text, row.value2())),
                                        row.value5(),
                                        row.value6()));
    }

    private static Definition parsed(String text, String place) {
        return DefinitionText.parse(text, place).getFirst();
    }

    /// The last step of a definition that is there; 0 when it is not.
    long version(String kind, Slug key) {
        return Optional.ofNullable(
                        store.sql()
                                .select(max(WORKSPACE_CHANGE.ID))
                                .from(WORKSPACE_CHANGE)
                                .join(WORKSPACE_DEFINITION)
                                .on(WORKSPACE_DEFINITION.KIND.eq(WORKSPACE_CHANGE.KIND))
                                .and(WORKSPACE_DEFINITION.DEF_KEY.eq(WORKSPACE_CHANGE.DEF_KEY))
                                .where(WORKSPACE_CHANGE.KIND.eq(kind))
                                .and(WORKSPACE_CHANGE.DEF_KEY.eq(key.value()))
                                .fetchOne(0, Long.class))
                .orElse(0L);
    }

    /// Keeps others from changing the definition until the transaction under way ends.
    void lock(String kind, Slug key) {
        store.sql()
                .select(WORKSPACE_DEFINITION.DEF_KEY)
                .from(WORKSPACE_DEFINITION)
                .where(WORKSPACE_DEFINITION.KIND.eq(kind))
                .and(WORKSPACE_DEFINITION.DEF_KEY.eq(key.value()))
                .forUpdate()
                .fetch();
    }

    void save(Definition definition, boolean isNew, Actor actor) {
        var body = DefinitionText.write(definition);
        var now = clock.instant();
        if (isNew) {
            store.sql()
                    .insertInto(WORKSPACE_DEFINITION)
                    .set(WORKSPACE_DEFINITION.KIND, definition.kind())
                    .set(WORKSPACE_DEFINITION.DEF_KEY, definition.key().value())
                    .set(WORKSPACE_DEFINITION.BODY, body)
                    .set(WORKSPACE_DEFINITION.UPDATED_AT, now)
                    .set(WORKSPACE_DEFINITION.UPDATED_BY, actor.name())
                    .execute();
        } else {
            store.sql()
                    .update(WORKSPACE_DEFINITION)
                    .set(WORKSPACE_DEFINITION.BODY, body)
                    .set(WORKSPACE_DEFINITION.UPDATED_AT, now)
                    .set(WORKSPACE_DEFINITION.UPDATED_BY, actor.name())
                    .where(WORKSPACE_DEFINITION.KIND.eq(definition.kind()))
                    .and(WORKSPACE_DEFINITION.DEF_KEY.eq(definition.key().value()))
                    .execute();
        }
        change(
                definition.kind(),
                definition.key(),
                isNew ? "created" : "changed",
                Optional.of(body),
                actor);
    }

    void remove(String kind, Slug key, Actor actor) {
        store.sql()
                .deleteFrom(WORKSPACE_DEFINITION)
                .where(WORKSPACE_DEFINITION.KIND.eq(kind))
                .and(WORKSPACE_DEFINITION.DEF_KEY.eq(key.value()))
                .execute();
        change(kind, key, "removed", Optional.empty(), actor);
    }

    private void change(String kind, Slug key, String action, Optional<String> body, Actor actor) {
        store.sql()
                .insertInto(WORKSPACE_CHANGE)
                .set(WORKSPACE_CHANGE.KIND, kind)
                .set(WORKSPACE_CHANGE.DEF_KEY, key.value())
                .set(WORKSPACE_CHANGE.ACTION, action)
                .set(WORKSPACE_CHANGE.BODY, body.orElse(null))
                .set(WORKSPACE_CHANGE.CHANGED_AT, clock.instant())
                .set(WORKSPACE_CHANGE.CHANGED_BY, actor.name())
                .execute();
    }
}
