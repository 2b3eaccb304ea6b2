package io.takeroot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/// Opens the database and brings its tables up to this program's version.
final class Database {
    private static final int CONNECTIONS = 10;
    private static final long PATIENCE_MILLIS = 10_000;

    private Database() {}

    /// @throws Failure EXTERNAL when it cannot be reached or was written by a newer program
    static HikariDataSource open(Address address) {
        var source = connect(address);
        try {
            migrate(address, source);
            return source;
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static HikariDataSource connect(Address address) {
        var pool = new HikariConfig();
        pool.setPoolName("store");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        try {
            return new HikariDataSource(pool);
        } catch (PoolInitializationException e) {
            var message =
                    "The database %s does not answer: %s. Check that it runs, that the address is right, and that TAKEROOT_DATABASE_PASSWORD holds the password of the user %s."
                            .formatted(address.name(), reason(e), address.user());
            throw new Failure(
                    Failure.Kind.EXTERNAL, Problem.of("DATABASE_UNREACHABLE", message), e);
        }
    }

    private static void migrate(Address address, HikariDataSource source) {
        var flyway =
                Flyway.configure()
                        .dataSource(source)
                        .locations("classpath:db/migration")
                        .loggers("slf4j")
                        .load();
        Arrays.stream(flyway.info().applied())
                .filter(m -> m.getState() == MigrationState.FUTURE_SUCCESS)
                .reduce((earlier, later) -> later)
                .ifPresent(newest -> refuseNewer(address, String.valueOf(newest.getVersion())));
        flyway.migrate();
    }

    private static void refuseNewer(Address address, String version) {
        var message =
                "The database %s has tables of version %s, which this program does not know. Start the newer Takeroot that wrote it, or restore the backup made before the upgrade."
                        .formatted(address.name(), version);
        throw new Failure(Failure.Kind.EXTERNAL, List.of(Problem.of("DATABASE_NEWER", message)));
    }

    /// The innermost SQL reason: drivers wrap "connection refused" several times.
    private static String reason(Throwable failure) {
        var reason = String.valueOf(failure.getMessage());
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                reason = String.valueOf(sql.getMessage());
            }
        }
        return reason.strip().replaceFirst("\\.$", "");
    }
}
