package io.takeroot.intelligence;

import static io.takeroot.store.tables.Tables.INTELLIGENCE_DOOR;

import io.takeroot.access.PersonId;
import io.takeroot.store.Store;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The table of links that open "heard in the field".
@Component
final class FieldLinkStore {
    private final Store store;

    FieldLinkStore(Store store) {
        this.store = store;
    }

    void open(PersonId person, String hash, Instant now) {
        store.sql()
                .insertInto(INTELLIGENCE_DOOR)
                .set(INTELLIGENCE_DOOR.PERSON, person.value())
                .set(INTELLIGENCE_DOOR.TOKEN, hash)
                .set(INTELLIGENCE_DOOR.OPENED_AT, now)
                .onConflict(INTELLIGENCE_DOOR.PERSON)
                .doUpdate()
                .set(INTELLIGENCE_DOOR.TOKEN, hash)
                .set(INTELLIGENCE_DOOR.OPENED_AT, now)
                .execute();
    }

    void shut(PersonId person) {
        store.sql()
                .deleteFrom(INTELLIGENCE_DOOR)
                .where(INTELLIGENCE_DOOR.PERSON.eq(person.value()))
                .execute();
    }

    boolean isOpen(PersonId person) {
        return store.sql()
                .fetchExists(INTELLIGENCE_DOOR, INTELLIGENCE_DOOR.PERSON.eq(person.value()));
    }

    Optional<PersonId> person(String hash) {
        return store.sql()
                .select(INTELLIGENCE_DOOR.PERSON)
                .from(INTELLIGENCE_DOOR)
                .where(INTELLIGENCE_DOOR.TOKEN.eq(hash))
                .fetchOptional(row -> new PersonId(row.value1()));
    }
}
