package io.takeroot.access;

import static io.takeroot.store.tables.Tables.ACCESS_FAILURE;

import io.takeroot.store.Store;
import java.time.Duration;
import java.time.Instant;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The table of attempts to sign in that failed.
@Component
final class FailureStore {
    private static final Duration KEPT = Duration.ofDays(1);

    record Failures(int count, Instant oldest) {}

    private final Store store;

    FailureStore(Store store) {
        this.store = store;
    }

    long add(String account, String address, Instant at) {
        store.sql()
                .deleteFrom(ACCESS_FAILURE)
                .where(ACCESS_FAILURE.FAILED_AT.lt(at.minus(KEPT)))
                .execute();
        return store.sql()
                .insertInto(ACCESS_FAILURE)
                .set(ACCESS_FAILURE.ACCOUNT, cut(account))
                .set(ACCESS_FAILURE.ADDRESS, address)
                .set(ACCESS_FAILURE.FAILED_AT, at)
                .returning(ACCESS_FAILURE.ID)
                .fetchSingle(ACCESS_FAILURE.ID);
    }

    Failures since(Instant start, String account, String address) {
        return store.sql()
                .select(DSL.count(), DSL.min(ACCESS_FAILURE.FAILED_AT))
                .from(ACCESS_FAILURE)
                .where(ACCESS_FAILURE.ACCOUNT.eq(cut(account)))
                .and(ACCESS_FAILURE.ADDRESS.eq(address))
                .and(ACCESS_FAILURE.FAILED_AT.ge(start))
                .fetchSingle(row -> new Failures(row.value1(), row.value2()));
    }

    void remove(long id) {
        store.sql().deleteFrom(ACCESS_FAILURE).where(ACCESS_FAILURE.ID.eq(id)).execute();
    }

    void forget(String account, String address) {
        store.sql()
                .deleteFrom(ACCESS_FAILURE)
                .where(ACCESS_FAILURE.ACCOUNT.eq(cut(account)))
                .and(ACCESS_FAILURE.ADDRESS.eq(address))
                .execute();
    }

    private static String cut(String account) {
        return account.length() <= 254 ? account : account.substring(0, 254);
    }
}
