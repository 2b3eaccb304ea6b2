package io.takeroot.mail;

import static io.takeroot.store.tables.Tables.MAIL_SERVER;

import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.MailServerRecord;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// The table with the one mail server.
@Component
final class MailServerStore {
    private static final int ONLY = 1;

    private final Store store;

    MailServerStore(Store store) {
        this.store = store;
    }

    Optional<MailServer> find(UnaryOperator<String> unseal) {
        return store.sql()
                .selectFrom(MAIL_SERVER)
                .where(MAIL_SERVER.ID.eq(ONLY))
                .fetchOptional(row -> server(row, unseal));
    }

    void replace(MailServer server, UnaryOperator<String> seal, Instant now) {
        store.inTransaction(
                () -> {
                    store.sql().deleteFrom(MAIL_SERVER).where(MAIL_SERVER.ID.eq(ONLY)).execute();
                    store.sql()
                            .insertInto(MAIL_SERVER)
                            .set(MAIL_SERVER.ID, ONLY)
                            .set(MAIL_SERVER.HOST, server.host())
                            .set(MAIL_SERVER.PORT, server.port())
                            .set(MAIL_SERVER.SECURITY, server.security().name())
                            .set(
                                    MAIL_SERVER.USERNAME,
                                    server.login().map(MailServer.Login::user).orElse(null))
                            .set(
                                    MAIL_SERVER.PASSWORD_SEALED,
                                    server.login()
                                            .map(login -> seal.apply(login.password()))
                                            .orElse(null))
                            .set(MAIL_SERVER.SENDER, server.sender())
                            .set(MAIL_SERVER.UPDATED_AT, now)
                            .execute();
                });
    }

    private static MailServer server(MailServerRecord row, UnaryOperator<String> unseal) {
        return new MailServer(
                row.getHost(),
                row.getPort(),
                MailServer.Security.valueOf(row.getSecurity()),
                Optional.ofNullable(row.getUsername()).map(user -> login(row, user, unseal)),
                row.getSender());
    }

    private static MailServer.Login login(
            MailServerRecord row, String user, UnaryOperator<String> unseal) {
        var sealed = Objects.requireNonNull(row.getPasswordSealed(), "a user has a password");
        return new MailServer.Login(user, unseal.apply(sealed));
    }
}
