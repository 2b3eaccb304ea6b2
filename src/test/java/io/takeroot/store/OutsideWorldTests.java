package io.takeroot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.kernel.Failure;
import io.takeroot.store.testing.Postgres;
import io.takeroot.store.testing.Stores;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the store says when the machine around it is not as it should be.
final class OutsideWorldTests {
    @TempDir Path folder;

    @Test
    void folderHeldByAProcessIsRefusedWithThatProcessNamed() {
        try (var held = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(held.root()))
                    .hasMessageContaining("DATA_FOLDER_IN_USE")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }

        DataFolder.open(folder).close();
    }

    @Test
    void folderThatCannotBeMadeIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOfSatisfying(
                        Failure.class, f -> assertThat(f.kind()).isEqualTo(Failure.Kind.EXTERNAL))
                .hasMessageContaining("DATA_FOLDER_NOT_WRITABLE")
                .hasMessageContaining(file.toString());
    }

    @Test
    void newFolderIsClosedToOthers() throws IOException {
        try (var data = DataFolder.open(folder.resolve("data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void databaseThatDoesNotAnswerIsNamedWithoutItsPassword() throws IOException {
        var address =
                Address.postgres(
                        "jdbc:postgresql://127.0.0.1:" + unusedPort() + "/takeroot?user=me",
                        Optional.of("hush"));

        assertThatThrownBy(() -> Database.open(address))
                .hasMessageContaining("DATABASE_UNREACHABLE")
                .hasMessageContaining("127.0.0.1")
                .hasMessageNotContaining("hush");
    }

    @Test
    void databaseOfANewerProgramIsRefused() {
        var url = Postgres.emptyDatabase();
        try (var open = Stores.postgres(url)) {
            open.store()
                    .sql()
                    .execute(
                            "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success) select 900, '900', 'later', 'SQL', 'V900__later.sql', 'later', 1, true");
            assertThat(open.store().sql().fetchCount(DSL.table("flyway_schema_history")))
                    .isPositive();
        }

        assertThatThrownBy(() -> Stores.postgres(url))
                .hasMessageContaining("DATABASE_NEWER")
                .hasMessageContaining("900");
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
