package io.takeroot.store;

import static io.takeroot.store.tables.Tables.ACCESS_AUDIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.store.testing.Stores;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was acknowledged is there after the process was killed; what was half done is not.
final class KillTests {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 60, 143})
    void acknowledgedWritesSurviveAKill(int writes) throws Exception {
        long acknowledged = killAfter(writes);

        try (var open = Stores.h2(folder)) {
            var sql = open.store().sql();
            long pairs = sql.fetchCount(ACCESS_AUDIT);
            assertThat(
                            sql.select(DSL.max(ACCESS_AUDIT.ID))
                                    .from(ACCESS_AUDIT)
                                    .fetchSingle()
                                    .value1())
                    .isGreaterThanOrEqualTo(2 * acknowledged);
            assertThat(pairs).isEven().isGreaterThanOrEqualTo(2 * acknowledged);
        }
    }

    private long killAfter(int writes) throws IOException, InterruptedException {
        var child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Writer.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        long acknowledged = 0;
        try (BufferedReader lines = child.inputReader()) {
            while (acknowledged < writes) {
                acknowledged = Long.parseLong(lines.readLine());
            }
            // Through the handle: the process itself would close the pipe with what was said last.
            child.toHandle().destroyForcibly();
            child.waitFor();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged = Long.parseLong(line);
            }
        }
        return acknowledged;
    }

    /// The process that is killed: writes two lines per transaction and then says so, for ever.
    static final class Writer {
        public static void main(String[] args) {
            var store = Stores.h2(Path.of(args[0])).store();
            for (long pair = 1; ; pair++) {
                store.inTransaction(
                        () -> {
                            write(store);
                            write(store);
                        });
                System.out.println(pair);
            }
        }

        private static void write(Store store) {
            store.sql()
                    .insertInto(ACCESS_AUDIT)
                    .set(ACCESS_AUDIT.AT, Instant.EPOCH)
                    .set(ACCESS_AUDIT.ACTOR, "child")
                    .set(ACCESS_AUDIT.ACTION, "wrote")
                    .set(ACCESS_AUDIT.SUBJECT, "x".repeat(100))
                    .execute();
        }
    }
}
