package io.takeroot.desk;

import static io.takeroot.store.tables.Tables.DESK_FILE;
import static io.takeroot.store.tables.Tables.DESK_HAPPENING;
import static io.takeroot.store.tables.Tables.DESK_MESSAGE;
import static io.takeroot.store.tables.Tables.DESK_PRESENCE;
import static io.takeroot.store.tables.Tables.DESK_WATCHER;

import io.takeroot.store.Store;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What was said about a request and what happened to it. Rows are only ever added.
@Component
final class ThreadStore {
    private final Store store;

    ThreadStore(Store store) {
        this.store = store;
    }

    long say(RequestId id, RequestMessage.Kind kind, NewMessage said, Written written) {
        return store.sql()
                .insertInto(DESK_MESSAGE)
                .set(DESK_MESSAGE.REQUEST, id.value())
                .set(DESK_MESSAGE.KIND, kind.name())
                .set(DESK_MESSAGE.AUTHOR, written.by())
                .set(DESK_MESSAGE.BODY, said.text())
                .set(DESK_MESSAGE.QUOTED, said.quoted())
                .set(DESK_MESSAGE.WRITTEN_AT, written.at())
                .returningResult(DESK_MESSAGE.ID)
                .fetchSingle(row -> row.value1());
    }

    /// Who wrote it, and when.
    record Written(String by, Instant at) {}

    /// The oldest first.
    List<RequestMessage> messages(RequestId id) {
        return store.sql()
                .selectFrom(DESK_MESSAGE)
                .where(DESK_MESSAGE.REQUEST.eq(id.value()))
                .orderBy(DESK_MESSAGE.ID)
                .fetch(
                        row ->
                                new RequestMessage(
                                        row.getId(),
                                        RequestMessage.Kind.valueOf(row.getKind()),
                                        row.getAuthor(),
                                        row.getBody(),
                                        row.getQuoted(),
                                        row.getWrittenAt()));
    }

    void attach(RequestId id, Optional<Long> message, List<NewFile> files) {
        for (var file : files) {
            var content = file.content();
            store.sql()
                    .insertInto(DESK_FILE)
                    .set(DESK_FILE.REQUEST, id.value())
                    .set(DESK_FILE.MESSAGE, message.orElse(null))
                    .set(DESK_FILE.NAME, file.name())
                    .set(DESK_FILE.TYPE, file.type())
                    .set(DESK_FILE.SIZE, (long) content.length)
                    .set(DESK_FILE.CONTENT, Base64.getEncoder().encodeToString(content))
                    .execute();
        }
    }

    List<RequestFile> files(RequestId id) {
        return store.sql()
                .select(
                        DESK_FILE.ID,
                        DESK_FILE.MESSAGE,
                        DESK_FILE.NAME,
                        DESK_FILE.TYPE,
                        DESK_FILE.SIZE)
                .from(DESK_FILE)
                .where(DESK_FILE.REQUEST.eq(id.value()))
                .orderBy(DESK_FILE.ID)
                .fetch(
                        row ->
                                new RequestFile(
                                        row.value1(),
                                        Optional.ofNullable(row.value2()),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }

    Optional<NewFile> file(RequestId id, long file) {
        return store.sql()
                .select(DESK_FILE.NAME, DESK_FILE.TYPE, DESK_FILE.CONTENT)
                .from(DESK_FILE)
                .where(DESK_FILE.REQUEST.eq(id.value()))
                .and(DESK_FILE.ID.eq(file))
                .fetchOptional(
                        row ->
                                new NewFile(
                                        row.value1(),
                                        row.value2(),
                                        Base64.getDecoder().decode(row.value3())));
    }

    void happened(RequestId id, Happening happening) {
        store.sql()
                .insertInto(DESK_HAPPENING)
                .set(DESK_HAPPENING.REQUEST, id.value())
                .set(DESK_HAPPENING.WHAT, happening.what().name())
                .set(DESK_HAPPENING.DETAIL, happening.detail())
                .set(DESK_HAPPENING.HAPPENED_AT, happening.at())
                .set(DESK_HAPPENING.DONE_BY, happening.by())
                .execute();
    }

    /// The oldest first.
    List<Happening> happenings(RequestId id) {
        return store.sql()
                .selectFrom(DESK_HAPPENING)
                .where(DESK_HAPPENING.REQUEST.eq(id.value()))
                .orderBy(DESK_HAPPENING.ID)
                .fetch(
                        row ->
                                new Happening(
                                        Happening.What.valueOf(row.getWhat()),
                                        row.getDetail(),
                                        row.getHappenedAt(),
                                        row.getDoneBy()));
    }

    void watch(RequestId id, String person) {
        store.sql()
                .insertInto(DESK_WATCHER)
                .set(DESK_WATCHER.REQUEST, id.value())
                .set(DESK_WATCHER.PERSON, person)
                .onConflictDoNothing()
                .execute();
    }

    void unwatch(RequestId id, String person) {
        store.sql()
                .deleteFrom(DESK_WATCHER)
                .where(DESK_WATCHER.REQUEST.eq(id.value()))
                .and(DESK_WATCHER.PERSON.eq(person))
                .execute();
    }

    List<String> watchers(RequestId id) {
        return store.sql()
                .select(DESK_WATCHER.PERSON)
                .from(DESK_WATCHER)
                .where(DESK_WATCHER.REQUEST.eq(id.value()))
                .orderBy(DESK_WATCHER.PERSON)
                .fetch(row -> row.value1());
    }

    /// A sign of life of a person on a request's page.
    void present(RequestId id, String person, boolean writing, Instant now) {
        int known =
                store.sql()
                        .update(DESK_PRESENCE)
                        .set(DESK_PRESENCE.WRITING, writing)
                        .set(DESK_PRESENCE.SEEN_AT, now)
                        .where(DESK_PRESENCE.REQUEST.eq(id.value()))
                        .and(DESK_PRESENCE.PERSON.eq(person))
                        .execute();
        if (known == 0) {
            store.sql()
                    .insertInto(DESK_PRESENCE)
                    .set(DESK_PRESENCE.REQUEST, id.value())
                    .set(DESK_PRESENCE.PERSON, person)
                    .set(DESK_PRESENCE.WRITING, writing)
                    .set(DESK_PRESENCE.SEEN_AT, now)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /// Others who gave a sign of life since, with whether they write.
    List<Presence> others(RequestId id, String person, Instant since) {
        return store.sql()
                .selectFrom(DESK_PRESENCE)
                .where(DESK_PRESENCE.REQUEST.eq(id.value()))
                .and(DESK_PRESENCE.PERSON.ne(person))
                .and(DESK_PRESENCE.SEEN_AT.ge(since))
                .orderBy(DESK_PRESENCE.PERSON)
                .fetch(row -> new Presence(row.getPerson(), row.getWriting()));
    }
}
