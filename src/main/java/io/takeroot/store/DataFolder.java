package io.takeroot.store;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one folder that holds everything of an installation; held by one process at a time.
///
/// The lock is the operating system's, so it ends with the process however that dies.
public final class DataFolder implements AutoCloseable {
    private static final String LOCK_FILE = "takeroot.lock";

    /// Beyond the text of the file: some systems forbid others to read a locked region, and the
    /// process number inside is meant to be read.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path root;
    private final FileChannel lockFile;

    private DataFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /// Makes the folder if it is missing and takes its lock.
    ///
    /// @throws Failure EXTERNAL when it cannot be written or another process holds it
    public static DataFolder open(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        try {
            create(root);
            return new DataFolder(root, lock(root));
        } catch (IOException e) {
            throw notWritable(root, e);
        }
    }

    public Path root() {
        return root;
    }

    /// The raw bytes of everything that was ever handed in.
    public Path landing() {
        return root.resolve("landing");
    }

    /// The facts engine's database file.
    public Path facts() {
        return root.resolve("facts.duckdb");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw notWritable(root, e);
        }
    }

    private static void create(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
            // Password hashes and customers' files: nobody else's business on a shared machine.
            if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
        }
        Files.createDirectories(root.resolve("landing"));
    }

    private static FileChannel lock(Path root) throws IOException {
        var file = root.resolve(LOCK_FILE);
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw inUse(root, Files.readString(file).strip());
        }
        var holder = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Failure inUse(Path root, String holder) {
        var message =
                "The data folder %s is in use by process %s. One process at a time works on a folder: stop that one, or choose another folder with --data."
                        .formatted(root, holder.isEmpty() ? "(unknown)" : holder);
        return new Failure(
                Failure.Kind.EXTERNAL, List.of(Problem.of("DATA_FOLDER_IN_USE", message)));
    }

    private static Failure notWritable(Path root, IOException cause) {
        var message =
                "The data folder %s cannot be written (%s). Give this user the right to write there, or choose another folder with --data."
                        .formatted(root, cause);
        return new Failure(
                Failure.Kind.EXTERNAL, Problem.of("DATA_FOLDER_NOT_WRITABLE", message), cause);
    }
}
