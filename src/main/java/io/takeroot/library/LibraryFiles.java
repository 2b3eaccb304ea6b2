package io.takeroot.library;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Files of assets, kept in the database so that every node has them and a backup holds them.
@Component
public class LibraryFiles {
    /// The largest that is taken.
    public static final long LARGEST = 50_000_000;

    private static final int PART = 512_000;
    private static final int LONGEST_NAME = 200;

    private final LibraryFileStore files;
    private final Store store;
    private final Clock clock;

    LibraryFiles(LibraryFileStore files, Store store, Clock clock) {
        this.files = files;
        this.store = store;
        this.clock = clock;
    }

    /// Keeps a file: all of it or none.
    ///
    /// @throws Failure USER when it is empty or too large
    public LibraryFile add(String name, InputStream content, Actor actor) {
        return store.inTransaction(
                () -> {
                    var file =
                            new LibraryFile(
                                    UUID.randomUUID(),
                                    plain(name),
                                    0,
                                    clock.instant(),
                                    actor.name());
                    files.add(file);
                    long size = parts(file.id(), content);
                    files.size(file.id(), size);
                    return new LibraryFile(
                            file.id(), file.name(), size, file.addedAt(), file.addedBy());
                });
    }

    private long parts(UUID file, InputStream content) {
        long size = 0;
        try {
            int number = 0;
            for (var part = content.readNBytes(PART);
                    part.length > 0;
                    part = content.readNBytes(PART)) {
                size += part.length;
                if (size > LARGEST) {
                    throw Failure.user(
                            "LIBRARY_FILE",
                            "The file has more than 50 MB. Make it smaller, or name where it stands as a link.");
                }
                files.addPart(file, number++, part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (size == 0) {
            throw Failure.user("LIBRARY_FILE", "The file is empty. Choose another one.");
        }
        return size;
    }

    public Optional<LibraryFile> find(String id) {
        try {
            return files.find(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Writes what a file holds, a part at a time.
    public void write(LibraryFile file, OutputStream out) throws IOException {
        int number = 0;
        for (var part = files.part(file.id(), number);
                part.isPresent();
                part = files.part(file.id(), number)) {
            out.write(part.get());
            number++;
        }
    }

    /// The last part of a path, without what could break a header or a file system.
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\"<>:|?*]", "_").strip();
        var bounded =
                clean.length() > LONGEST_NAME
                        ? clean.substring(clean.length() - LONGEST_NAME)
                        : clean;
        return bounded.isEmpty() ? "file" : bounded;
    }
}
