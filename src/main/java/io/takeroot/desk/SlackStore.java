package io.takeroot.desk;

import static io.takeroot.store.tables.Tables.DESK_SLACK;

import io.takeroot.store.Store;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The one row of what is known of the Slack app.
@Component
final class SlackStore {
    private static final int ONLY = 1;

    private final Store store;

    SlackStore(Store store) {
        this.store = store;
    }

    Optional<String> secret() {
        return store.sql()
                .select(DESK_SLACK.SECRET_SEALED)
                .from(DESK_SLACK)
                .where(DESK_SLACK.ID.eq(ONLY))
                .fetchOptional(DESK_SLACK.SECRET_SEALED);
    }

    Optional<String> bot() {
        return store.sql()
                .select(DESK_SLACK.BOT_SEALED)
                .from(DESK_SLACK)
                .where(DESK_SLACK.ID.eq(ONLY))
                .fetchOptional(DESK_SLACK.BOT_SEALED);
    }

    /// False where there is no app yet.
    boolean replaceBot(Optional<String> sealed) {
        return store.sql()
                        .update(DESK_SLACK)
                        .set(DESK_SLACK.BOT_SEALED, sealed.orElse(null))
                        .where(DESK_SLACK.ID.eq(ONLY))
                        .execute()
                == 1;
    }

    void replace(String sealed, Instant now) {
        store.inTransaction(
                () -> {
                    int known =
                            store.sql()
                                    .update(DESK_SLACK)
                                    .set(DESK_SLACK.SECRET_SEALED, sealed)
                                    .set(DESK_SLACK.UPDATED_AT, now)
                                    .where(DESK_SLACK.ID.eq(ONLY))
                                    .execute();
                    if (known == 0) {
                        store.sql()
                                .insertInto(DESK_SLACK)
                                .set(DESK_SLACK.ID, ONLY)
                                .set(DESK_SLACK.SECRET_SEALED, sealed)
                                .set(DESK_SLACK.UPDATED_AT, now)
                                .execute();
                    }
                });
    }

    void forget() {
        store.sql().deleteFrom(DESK_SLACK).where(DESK_SLACK.ID.eq(ONLY)).execute();
    }
}
