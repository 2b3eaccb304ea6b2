package io.takeroot.connect;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;

/// DuckDB in this process, over one file; many readers, one writer at a time.
///
/// Nothing in a query can reach beyond that file: external access is off, no extension is loaded,
/// and neither can be switched on again.
final class DuckDbEngine implements Engine, AutoCloseable {
    private static final Settings READABLE =
            new Settings()
                    .withRenderFormatted(true)
                    .withRenderKeywordCase(RenderKeywordCase.LOWER)
                    .withStatementType(StatementType.STATIC_STATEMENT);

    /// What a writer has in hand: the connection for the appender, and SQL on the same
    /// connection.
    record Writer(DuckDBConnection connection, DSLContext sql) {}

    private final DuckDBConnection main;
    private final ReentrantLock writing = new ReentrantLock();

    private DuckDbEngine(DuckDBConnection main) {
        this.main = main;
    }

    static DuckDbEngine open(Path file) {
        var settings = new Properties();
        settings.setProperty("enable_external_access", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty(
                "threads", String.valueOf(Math.max(1, Runtime.getRuntime().availableProcessors())));
        settings.setProperty("memory_limit", "2GB");
        settings.setProperty("temp_directory", file + ".spill");
        try {
            var connection =
                    DriverManager.getConnection("jdbc:duckdb:" + file, settings)
                            .unwrap(DuckDBConnection.class);
            try (var statement = connection.createStatement()) {
                statement.execute("set lock_configuration = true");
            }
            return new DuckDbEngine(connection);
        } catch (SQLException e) {
            var message =
                    "the facts in %s cannot be opened: %s; if another program has the file open, close it"
                            .formatted(file, e.getMessage());
            throw new Failure(Failure.Kind.EXTERNAL, Problem.of("FACTS_NOT_OPENED", message), e);
        }
    }

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public <R extends Record> Result<R> fetch(Select<R> query) {
        return reading(sql -> sql.fetch(query));
    }

    @Override
    public String render(Select<?> query) {
        return DSL.using(SQLDialect.DUCKDB, READABLE).renderInlined(query);
    }

    /// Runs on a connection of its own: readers neither wait for the writer nor see its half-done
    /// work.
    <T> T reading(Function<DSLContext, T> work) {
        try (var connection = main.duplicate()) {
            return work.apply(sql(connection));
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// Does all of the work or none of it; one writer at a time, and a thread that already writes
    /// goes on.
    <T> T changing(Function<Writer, T> work) {
        writing.lock();
        try (var connection = main.duplicate().unwrap(DuckDBConnection.class)) {
            return sql(connection)
                    .transactionResult(
                            transaction -> work.apply(new Writer(connection, transaction.dsl())));
        } catch (SQLException e) {
            throw broken(e);
        } finally {
            writing.unlock();
        }
    }

    /// Whether the calling thread is at work in `changing`.
    boolean isChanging() {
        return writing.isHeldByCurrentThread();
    }

    @Override
    public void close() throws SQLException {
        main.close();
    }

    static Failure broken(SQLException cause) {
        return new Failure(
                Failure.Kind.INTERNAL,
                Problem.of("FACTS_FAILED", "the facts engine failed: " + cause.getMessage()),
                cause);
    }

    private static DSLContext sql(Connection connection) {
        return DSL.using(connection, SQLDialect.DUCKDB, READABLE);
    }
}
