package io.takeroot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SealsTests {
    @TempDir Path folder;

    @Test
    void sealedTextOpensAfterARestartAndIsNeverTheSameTwice() {
        var first = sealed("a word");
        var second = sealed("a word");

        assertThat(first).isNotEqualTo(second).doesNotContain("a word");
        assertThat(unsealed(first)).isEqualTo("a word");
    }

    @Test
    void anotherKeyDoesNotOpenIt() throws IOException {
        var sealed = sealed("a word");
        Files.delete(folder.resolve("secret.key"));

        assertThatThrownBy(() -> unsealed(sealed)).hasMessageContaining("SEAL_BROKEN");
    }

    @Test
    void alteredTextDoesNotOpen() {
        assertThatThrownBy(() -> unsealed("v1:AAAA")).hasMessageContaining("SEAL_BROKEN");
        assertThatThrownBy(() -> unsealed("")).hasMessageContaining("SEAL_BROKEN");
    }

    @Test
    void keyFileIsMadeForItsOwnerOnly() throws IOException {
        sealed("a word");

        var rights = Files.getPosixFilePermissions(folder.resolve("secret.key"));
        assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
    }

    @Test
    void keyFileThatOthersMayReadIsRefused() throws IOException {
        sealed("a word");
        Files.setPosixFilePermissions(
                folder.resolve("secret.key"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> sealed("a word")).hasMessageContaining("chmod 600");
    }

    private String sealed(String text) {
        try (var data = DataFolder.open(folder)) {
            return Seals.of(data).seal(text);
        }
    }

    private String unsealed(String text) {
        try (var data = DataFolder.open(folder)) {
            return Seals.of(data).unseal(text);
        }
    }
}
