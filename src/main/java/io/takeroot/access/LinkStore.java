package io.takeroot.access;

import static io.takeroot.store.tables.Tables.ACCESS_LINK;

import io.takeroot.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// The table of links: their hashes, never the links.
@Component
final class LinkStore {
    /// @param person whose password it sets; empty for the first administrator's
    record Open(Optional<PersonId> person) {}

    private final Store store;

    LinkStore(Store store) {
        this.store = store;
    }

    void add(String hash, Optional<PersonId> person, Instant now, Duration lasts) {
        store.sql()
                .insertInto(ACCESS_LINK)
                .set(ACCESS_LINK.TOKEN_HASH, hash)
                .set(ACCESS_LINK.PERSON_ID, person.map(PersonId::value).orElse(null))
                .set(ACCESS_LINK.CREATED_AT, now)
                .set(ACCESS_LINK.EXPIRES_AT, now.plus(lasts))
                .execute();
    }

    Optional<Open> findOpen(String hash, Instant now) {
        return store.sql()
                .select(ACCESS_LINK.PERSON_ID)
                .from(ACCESS_LINK)
                .where(isOpen(hash, now))
                .fetchOptional(
                        row -> new Open(Optional.ofNullable(row.value1()).map(PersonId::new)));
    }

    /// True for exactly one of those who try at the same time.
    boolean spend(String hash, Instant now) {
        int spent =
                store.sql()
                        .update(ACCESS_LINK)
                        .set(ACCESS_LINK.USED_AT, now)
                        .where(isOpen(hash, now))
                        .execute();
        return spent == 1;
    }

    void voidFirst() {
        store.sql()
                .deleteFrom(ACCESS_LINK)
                .where(ACCESS_LINK.PERSON_ID.isNull())
                .and(ACCESS_LINK.USED_AT.isNull())
                .execute();
    }

    void voidInvitations(PersonId person) {
        store.sql()
                .deleteFrom(ACCESS_LINK)
                .where(ACCESS_LINK.PERSON_ID.eq(person.value()))
                .and(ACCESS_LINK.USED_AT.isNull())
                .execute();
    }

    private static Condition isOpen(String hash, Instant now) {
        return ACCESS_LINK
                .TOKEN_HASH
                .eq(hash)
                .and(ACCESS_LINK.USED_AT.isNull())
                .and(ACCESS_LINK.EXPIRES_AT.gt(now));
    }
}
