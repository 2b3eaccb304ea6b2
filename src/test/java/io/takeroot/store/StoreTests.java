package io.takeroot.store;

import static io.takeroot.store.tables.Tables.ACCESS_AUDIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.kernel.Failure;
import io.takeroot.store.testing.OnBothDatabases;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StoreTests {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    @OnBothDatabases
    void instantsComeBackAsTheyWereWritten(Store store) {
        write(store, NOON);

        assertThat(store.sql().fetchOne(ACCESS_AUDIT).getAt()).isEqualTo(NOON);
    }

    @OnBothDatabases
    void aFailureInsideUndoesTheWholeTransaction(Store store) {
        assertThatThrownBy(() -> store.inTransaction(() -> failAfterWriting(store)))
                .hasMessage("stop");

        assertThat(store.sql().fetchCount(ACCESS_AUDIT)).isZero();
    }

    @OnBothDatabases
    void anInnerTransactionJoinsTheOuterOne(Store store) {
        assertThatThrownBy(
                        () ->
                                store.inTransaction(
                                        () -> {
                                            store.inTransaction(() -> write(store, NOON));
                                            throw new IllegalStateException("stop");
                                        }))
                .hasMessage("stop");

        assertThat(store.sql().fetchCount(ACCESS_AUDIT)).isZero();
    }

    @OnBothDatabases
    void missingValuesSortLast(Store store) {
        write(store, NOON);
        write(store, NOON);
        store.sql()
                .update(ACCESS_AUDIT)
                .set(ACCESS_AUDIT.DETAIL, "known")
                .where(ACCESS_AUDIT.ID.eq(1L))
                .execute();

        var details =
                store.sql()
                        .select(ACCESS_AUDIT.DETAIL)
                        .from(ACCESS_AUDIT)
                        .orderBy(ACCESS_AUDIT.DETAIL.asc(), ACCESS_AUDIT.ID)
                        .fetch(ACCESS_AUDIT.DETAIL);

        assertThat(details).containsExactly("known", null);
    }

    @Test
    void addressOfAnotherKindIsRefusedWithoutRepeatingItsPassword() {
        assertThatThrownBy(
                        () ->
                                Address.postgres(
                                        "jdbc:postgresql://me:hush@db/takeroot", Optional.empty()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("DATABASE_ADDRESS")
                .hasMessageNotContaining("hush");
    }

    @Test
    void passwordIsTakenOutOfTheAddress() {
        var address =
                Address.postgres(
                        "jdbc:postgresql://db:5433/takeroot?user=me&password=h%20ush&ssl=true",
                        Optional.empty());

        assertThat(address.url()).isEqualTo("jdbc:postgresql://db:5433/takeroot?ssl=true");
        assertThat(address.user()).isEqualTo("me");
        assertThat(address.password()).isEqualTo("h ush");
        assertThat(address.toString()).isEqualTo("jdbc:postgresql://db:5433/takeroot");
    }

    private static void write(Store store, Instant at) {
        store.sql()
                .insertInto(ACCESS_AUDIT)
                .set(ACCESS_AUDIT.AT, at)
                .set(ACCESS_AUDIT.ACTOR, "ana@example.com")
                .set(ACCESS_AUDIT.ACTION, "wrote")
                .set(ACCESS_AUDIT.SUBJECT, "a line")
                .execute();
    }

    private static void failAfterWriting(Store store) {
        write(store, NOON);
        throw new IllegalStateException("stop");
    }
}
