package io.takeroot.intelligence;

import static io.takeroot.store.tables.Tables.INTELLIGENCE_FOLLOWER;
import static io.takeroot.store.tables.Tables.INTELLIGENCE_MAILING;

import io.takeroot.access.PersonId;
import io.takeroot.mail.DeliveryId;
import io.takeroot.store.Store;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// The tables of who follows, and of the one mail of each person and week.
@Component
final class WeekStore {
    private final Store store;

    WeekStore(Store store) {
        this.store = store;
    }

    void follow(PersonId person, Instant now) {
        store.sql()
                .insertInto(INTELLIGENCE_FOLLOWER)
                .set(INTELLIGENCE_FOLLOWER.PERSON, person.value())
                .set(INTELLIGENCE_FOLLOWER.FOLLOWED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    void leave(PersonId person) {
        store.sql()
                .deleteFrom(INTELLIGENCE_FOLLOWER)
                .where(INTELLIGENCE_FOLLOWER.PERSON.eq(person.value()))
                .execute();
    }

    boolean isFollowed(PersonId person) {
        return store.sql()
                .fetchExists(
                        INTELLIGENCE_FOLLOWER, INTELLIGENCE_FOLLOWER.PERSON.eq(person.value()));
    }

    /// Those who followed at a moment and were not mailed about a week.
    List<PersonId> waiting(Week week, Instant moment) {
        return store.sql()
                .select(INTELLIGENCE_FOLLOWER.PERSON)
                .from(INTELLIGENCE_FOLLOWER)
                .where(INTELLIGENCE_FOLLOWER.FOLLOWED_AT.le(moment))
                .andNotExists(
                        store.sql()
                                .select(INTELLIGENCE_MAILING.PERSON)
                                .from(INTELLIGENCE_MAILING)
                                .where(INTELLIGENCE_MAILING.PERSON.eq(INTELLIGENCE_FOLLOWER.PERSON))
                                .and(INTELLIGENCE_MAILING.WEEK.eq(week.monday())))
                .orderBy(INTELLIGENCE_FOLLOWER.PERSON)
                .fetch(row -> new PersonId(row.value1()));
    }

    void mailed(PersonId person, Week week, DeliveryId delivery) {
        store.sql()
                .insertInto(INTELLIGENCE_MAILING)
                .set(INTELLIGENCE_MAILING.PERSON, person.value())
                .set(INTELLIGENCE_MAILING.WEEK, week.monday())
                .set(INTELLIGENCE_MAILING.DELIVERY, delivery.value())
                .onConflictDoNothing()
                .execute();
    }
}
