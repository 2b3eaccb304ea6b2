package io.takeroot.inbox;

import static io.takeroot.store.tables.Tables.INBOX_SETTINGS;

import io.takeroot.store.Store;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The one row of settings that are not the mail server's.
@Component
final class InboxSettingsStore {
    private static final int ONLY = 1;
    private static final int TWO_YEARS = 730;

    private final Store store;

    InboxSettingsStore(Store store) {
        this.store = store;
    }

    int keepDays() {
        return store.sql()
                .select(INBOX_SETTINGS.KEEP_DAYS)
                .from(INBOX_SETTINGS)
                .where(INBOX_SETTINGS.ID.eq(ONLY))
                .fetchOptional(INBOX_SETTINGS.KEEP_DAYS)
                .orElse(TWO_YEARS);
    }

    void keepDays(int days) {
        change(INBOX_SETTINGS.KEEP_DAYS, days);
    }

    Optional<String> keyHash() {
        return store.sql()
                .select(INBOX_SETTINGS.KEY_HASH)
                .from(INBOX_SETTINGS)
                .where(INBOX_SETTINGS.ID.eq(ONLY))
                .fetchOptional(INBOX_SETTINGS.KEY_HASH);
    }

    void keyHash(Optional<String> hash) {
        change(INBOX_SETTINGS.KEY_HASH, hash.orElse(null));
    }

    private <T> void change(Field<T> field, @Nullable T value) {
        store.inTransaction(
                () -> {
                    store.sql()
                            .insertInto(INBOX_SETTINGS)
                            .set(INBOX_SETTINGS.ID, ONLY)
                            .set(INBOX_SETTINGS.KEEP_DAYS, TWO_YEARS)
                            .onConflictDoNothing()
                            .execute();
                    store.sql()
                            .update(INBOX_SETTINGS)
                            .set(field, value)
                            .where(INBOX_SETTINGS.ID.eq(ONLY))
                            .execute();
                });
    }
}
