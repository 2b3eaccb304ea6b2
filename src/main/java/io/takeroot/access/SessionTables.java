package io.takeroot.access;

import org.springframework.core.env.Environment;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/// Two requests of one browser may write the same attribute of a new session at the same moment:
/// the later one wins, where the library's own statement would fail.
@Component
final class SessionTables implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {
    private static final String COLUMNS =
            "%TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES) ";
    private static final String KEY = "(SESSION_PRIMARY_ID, ATTRIBUTE_NAME) ";
    private static final String POSTGRES =
            "INSERT INTO "
                    + COLUMNS
                    + "VALUES (?, ?, ?) ON CONFLICT "
                    + KEY
                    + "DO UPDATE SET ATTRIBUTE_BYTES = EXCLUDED.ATTRIBUTE_BYTES";
    private static final String H2 = "MERGE INTO " + COLUMNS + "KEY " + KEY + "VALUES (?, ?, ?)";

    private final boolean onPostgres;

    SessionTables(Environment environment) {
        this.onPostgres = !environment.getProperty("takeroot.database", "").isBlank();
    }

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setCreateSessionAttributeQuery(onPostgres ? POSTGRES : H2);
    }
}
