package io.takeroot.store;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Keeps other systems' passwords unreadable in the database: AES-256-GCM under a key that lies
/// beside the database, not in it.
public final class Seals {
    private static final String VERSION = "v1:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    private Seals(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /// Reads the folder's key, or makes one the first time.
    static Seals of(DataFolder folder) {
        var file = folder.root().resolve("secret.key");
        try {
            if (!Files.exists(file)) {
                write(file, newKey());
            }
            refuseIfOthersMayRead(file);
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("a key of " + key.length + " bytes");
            }
            return new Seals(key);
        } catch (IOException | IllegalArgumentException e) {
            var message =
                    "The key file %s cannot be used (%s). Put the file of the last backup in its place; without it, passwords of other systems must be entered again."
                            .formatted(file, e);
            throw new Failure(Failure.Kind.EXTERNAL, Problem.of("SECRET_KEY", message), e);
        }
    }

    public String seal(String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        var both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return VERSION + Base64.getEncoder().encodeToString(both);
    }

    /// @throws Failure EXTERNAL when the text was sealed under another key or was altered
    public String unseal(String sealed) {
        try {
            var both = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
            var nonce = Arrays.copyOf(both, NONCE_BYTES);
            var body = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
            return new String(crypt(Cipher.DECRYPT_MODE, nonce, body), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException e) {
            var message =
                    "A stored secret does not open with this installation's secret.key. Restore the key file that belongs to the database, or enter the secret again.";
            throw new Failure(Failure.Kind.EXTERNAL, Problem.of("SEAL_BROKEN", message), e);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused", e);
        }
    }

    private static String newKey() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key) + "\n";
    }

    /// Beside its place first and then moved: a crash leaves a whole key or none.
    private static void write(Path file, String key) throws IOException {
        var draft = file.resolveSibling("secret.key.new");
        Files.deleteIfExists(draft);
        if (keepsRights(file)) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        Files.writeString(
                draft,
                key,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void refuseIfOthersMayRead(Path file) throws IOException {
        if (!keepsRights(file)) {
            return;
        }
        var extra = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        extra.removeAll(OWNER_ONLY);
        if (!extra.isEmpty()) {
            var message =
                    "The key file %s is open to other users of this machine. Close it: chmod 600 %s"
                            .formatted(file, file);
            throw new Failure(Failure.Kind.EXTERNAL, List.of(Problem.of("SECRET_KEY", message)));
        }
    }

    private static boolean keepsRights(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        return folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
