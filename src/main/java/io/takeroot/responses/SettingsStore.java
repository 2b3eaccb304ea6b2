package io.takeroot.responses;

import static io.takeroot.store.tables.Tables.RESPONSES_WATCH;

import io.takeroot.store.Store;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The settings, in the one row of the watch.
@Component
final class SettingsStore {
    private final Store store;

    SettingsStore(Store store) {
        this.store = store;
    }

    int dueDays() {
        return store.sql()
                .select(RESPONSES_WATCH.DUE_DAYS)
                .from(RESPONSES_WATCH)
                .fetchSingle(RESPONSES_WATCH.DUE_DAYS);
    }

    int mailHour() {
        return store.sql()
                .select(RESPONSES_WATCH.MAIL_HOUR)
                .from(RESPONSES_WATCH)
                .fetchSingle(RESPONSES_WATCH.MAIL_HOUR);
    }

    /// Sealed.
    Optional<String> webhook() {
        return store.sql()
                .select(RESPONSES_WATCH.WEBHOOK_SEALED)
                .from(RESPONSES_WATCH)
                .where(RESPONSES_WATCH.WEBHOOK_SEALED.isNotNull())
                .fetchOptional(RESPONSES_WATCH.WEBHOOK_SEALED);
    }

    void change(int dueDays, int mailHour) {
        store.sql()
                .update(RESPONSES_WATCH)
                .set(RESPONSES_WATCH.DUE_DAYS, dueDays)
                .set(RESPONSES_WATCH.MAIL_HOUR, mailHour)
                .execute();
    }

    void webhook(Optional<String> sealed) {
        store.sql()
                .update(RESPONSES_WATCH)
                .set(RESPONSES_WATCH.WEBHOOK_SEALED, sealed.orElse(null))
                .execute();
    }
}
