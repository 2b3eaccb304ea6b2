package io.takeroot.desk;

import static io.takeroot.store.tables.Tables.DESK_UNREACHED;

import io.takeroot.store.Store;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Requests whose askers our words did not reach, until they write or somebody says that they
/// were reached.
@Component
final class UnreachedStore {
    private static final int LONGEST_REASON = 1000;

    private final Store store;

    UnreachedStore(Store store) {
        this.store = store;
    }

    /// The latest of them counts.
    void noticed(RequestId request, LostWords lost) {
        var reason = lost.reason();
        store.inTransaction(
                () -> {
                    reached(request);
                    store.sql()
                            .insertInto(DESK_UNREACHED)
                            .set(DESK_UNREACHED.REQUEST, request.value())
                            .set(DESK_UNREACHED.ADDRESS, lost.address())
                            .set(
                                    DESK_UNREACHED.REASON,
                                    reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
                            .set(DESK_UNREACHED.NOTICED_AT, lost.at())
                            .onConflictDoNothing()
                            .execute();
                });
    }

    /// False where nothing was lost.
    boolean reached(RequestId request) {
        return store.sql()
                        .deleteFrom(DESK_UNREACHED)
                        .where(DESK_UNREACHED.REQUEST.eq(request.value()))
                        .execute()
                > 0;
    }

    Optional<LostWords> find(RequestId request) {
        return store.sql()
                .selectFrom(DESK_UNREACHED)
                .where(DESK_UNREACHED.REQUEST.eq(request.value()))
                .fetchOptional(
                        row ->
                                new LostWords(
                                        row.getAddress(), row.getReason(), row.getNoticedAt()));
    }
}
