package io.takeroot.inbox;

import static io.takeroot.store.tables.Tables.INBOX_POSITION;
import static io.takeroot.store.tables.Tables.INBOX_SERVER;

import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.InboxPositionRecord;
import io.takeroot.store.tables.tables.records.InboxServerRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// The tables with the one incoming server, and with how far its folders were read.
@Component
final class IncomingServerStore {
    private static final int ONLY = 1;

    private final Store store;

    IncomingServerStore(Store store) {
        this.store = store;
    }

    Optional<IncomingServer> find(UnaryOperator<String> unseal) {
        return store.sql()
                .selectFrom(INBOX_SERVER)
                .where(INBOX_SERVER.ID.eq(ONLY))
                .fetchOptional(row -> server(row, unseal));
    }

    void replace(IncomingServer server, UnaryOperator<String> seal, Instant now) {
        store.inTransaction(
                () -> {
                    remove();
                    store.sql()
                            .insertInto(INBOX_SERVER)
                            .set(INBOX_SERVER.ID, ONLY)
                            .set(INBOX_SERVER.HOST, server.host())
                            .set(INBOX_SERVER.PORT, server.port())
                            .set(INBOX_SERVER.SECURITY, server.security().name())
                            .set(INBOX_SERVER.USERNAME, server.login().user())
                            .set(
                                    INBOX_SERVER.PASSWORD_SEALED,
                                    seal.apply(server.login().password()))
                            .set(INBOX_SERVER.FOLDER, server.folder())
                            .set(INBOX_SERVER.CHECKED_BY, server.checkedBy())
                            .set(INBOX_SERVER.HOURLY_BUDGET, server.hourlyBudget())
                            .set(INBOX_SERVER.FROM_THE_BEGINNING, server.fromTheBeginning())
                            .set(INBOX_SERVER.UPDATED_AT, now)
                            .execute();
                });
    }

    void remove() {
        store.sql().deleteFrom(INBOX_SERVER).where(INBOX_SERVER.ID.eq(ONLY)).execute();
    }

    Optional<Position> position(String mailbox) {
        return store.sql()
                .selectFrom(INBOX_POSITION)
                .where(INBOX_POSITION.MAILBOX.eq(mailbox))
                .fetchOptional(IncomingServerStore::position);
    }

    void keep(String mailbox, Position position) {
        store.inTransaction(
                () -> {
                    if (update(mailbox, position) == 0) {
                        store.sql()
                                .insertInto(INBOX_POSITION)
                                .set(INBOX_POSITION.MAILBOX, mailbox)
                                .set(INBOX_POSITION.VALIDITY, position.validity())
                                .set(INBOX_POSITION.LAST_UID, position.last())
                                .set(INBOX_POSITION.STUCK_UID, position.stuck())
                                .set(INBOX_POSITION.STUCK_TIMES, position.times())
                                .set(INBOX_POSITION.LOOKED_AT, position.lookedAt().orElse(null))
                                .set(INBOX_POSITION.TROUBLE, position.trouble())
                                .execute();
                    }
                });
    }

    private int update(String mailbox, Position position) {
        return store.sql()
                .update(INBOX_POSITION)
                .set(INBOX_POSITION.VALIDITY, position.validity())
                .set(INBOX_POSITION.LAST_UID, position.last())
                .set(INBOX_POSITION.STUCK_UID, position.stuck())
                .set(INBOX_POSITION.STUCK_TIMES, position.times())
                .set(INBOX_POSITION.LOOKED_AT, position.lookedAt().orElse(null))
                .set(INBOX_POSITION.TROUBLE, position.trouble())
                .where(INBOX_POSITION.MAILBOX.eq(mailbox))
                .execute();
    }

    private static Position position(InboxPositionRecord row) {
        return new Position(
                row.getValidity(),
                row.getLastUid(),
                row.getStuckUid(),
                row.getStuckTimes(),
                Optional.ofNullable(row.getLookedAt()),
                row.getTrouble());
    }

    private static IncomingServer server(InboxServerRecord row, UnaryOperator<String> unseal) {
        return new IncomingServer(
                row.getHost(),
                row.getPort(),
                IncomingServer.Security.valueOf(row.getSecurity()),
                new IncomingServer.Login(row.getUsername(), unseal.apply(row.getPasswordSealed())),
                row.getFolder(),
                row.getCheckedBy(),
                row.getHourlyBudget(),
                row.getFromTheBeginning());
    }
}
