package io.takeroot.connect;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The raw bytes of every file that was loaded, kept for ever under their own sha256.
///
/// A file first arrives under a passing name; it gets its name by one atomic move, after it was
/// read and found good and after its bytes are on the disk. So a landed file is always whole.
final class Landing {
    private static final int STEP = 1 << 20;

    private final Path root;
    private final Path arrivals;

    Landing(Path root) {
        this.root = root;
        this.arrivals = root.resolve("arriving");
        try {
            Files.createDirectories(arrivals);
            clear();
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /// A file whose bytes are on the disk but that is not landed yet; closing it takes it away
    /// unless it was landed.
    record Arrival(Path path, String sha256, long bytes) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw notWritable(e);
            }
        }
    }

    /// Takes in all bytes of a stream and sees them safely to the disk.
    Arrival receive(InputStream bytes) {
        var path = arrivals.resolve(UUID.randomUUID().toString());
        var digest = sha256();
        try (var file =
                FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long length = 0;
            byte[] step = new byte[STEP];
            var input = new DigestInputStream(bytes, digest);
            for (int read = input.read(step); read >= 0; read = input.read(step)) {
                for (var buffer = ByteBuffer.wrap(step, 0, read); buffer.hasRemaining(); ) {
                    file.write(buffer);
                }
                length += read;
            }
            file.force(true);
            return new Arrival(path, HexFormat.of().formatHex(digest.digest()), length);
        } catch (IOException e) {
            new Arrival(path, "", 0).close();
            throw notWritable(e);
        }
    }

    /// Gives an arrival its lasting name; the same bytes twice are one file.
    void land(Arrival arrival) {
        var place = path(arrival.sha256());
        try {
            Files.createDirectories(place.getParent());
            Files.move(arrival.path(), place, StandardCopyOption.ATOMIC_MOVE);
            sync(place.getParent());
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /// Where the file with this sha256 is, once landed.
    Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private void clear() throws IOException {
        try (var left = Files.list(arrivals)) {
            for (var file : left.toList()) {
                Files.delete(file);
            }
        }
    }

    /// The move itself is only lasting once its folder is on the disk.
    private static void sync(@Nullable Path folder) throws IOException {
        if (folder != null) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Failure notWritable(IOException cause) {
        var message =
                "the file could not be written to the landing (%s); check the disk's space and rights, then load it again"
                        .formatted(cause);
        return new Failure(
                Failure.Kind.EXTERNAL, Problem.of("LANDING_NOT_WRITABLE", message), cause);
    }
}
