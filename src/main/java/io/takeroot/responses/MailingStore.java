package io.takeroot.responses;

import static io.takeroot.store.tables.Tables.RESPONSES_MAILING;

import io.takeroot.access.PersonId;
import io.takeroot.mail.DeliveryId;
import io.takeroot.store.Store;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The table of the one mail of each person and day.
@Component
final class MailingStore {
    private final Store store;

    MailingStore(Store store) {
        this.store = store;
    }

    boolean isMailed(PersonId person, LocalDate day) {
        return store.sql()
                .fetchExists(
                        RESPONSES_MAILING,
                        RESPONSES_MAILING.PERSON.eq(person.value()),
                        RESPONSES_MAILING.MAIL_DAY.eq(day));
    }

    void mailed(PersonId person, LocalDate day, DeliveryId delivery) {
        store.sql()
                .insertInto(RESPONSES_MAILING)
                .set(RESPONSES_MAILING.PERSON, person.value())
                .set(RESPONSES_MAILING.MAIL_DAY, day)
                .set(RESPONSES_MAILING.DELIVERY, delivery.value())
                .execute();
    }
}
