package io.takeroot.library;

import static io.takeroot.store.tables.Tables.LIBRARY_FILE;
import static io.takeroot.store.tables.Tables.LIBRARY_FILE_PART;

import io.takeroot.store.Store;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The SQL of files.
@Component
class LibraryFileStore {
    private final Store store;

    LibraryFileStore(Store store) {
        this.store = store;
    }

    void add(LibraryFile file) {
        store.sql()
                .insertInto(LIBRARY_FILE)
                .set(LIBRARY_FILE.ID, file.id())
                .set(LIBRARY_FILE.NAME, file.name())
                .set(LIBRARY_FILE.SIZE, file.size())
                .set(LIBRARY_FILE.ADDED_AT, file.addedAt())
                .set(LIBRARY_FILE.ADDED_BY, file.addedBy())
                .execute();
    }

    void size(UUID file, long size) {
        store.sql()
                .update(LIBRARY_FILE)
                .set(LIBRARY_FILE.SIZE, size)
                .where(LIBRARY_FILE.ID.eq(file))
                .execute();
    }

    void addPart(UUID file, int number, byte[] content) {
        store.sql()
                .insertInto(LIBRARY_FILE_PART)
                .set(LIBRARY_FILE_PART.FILE_ID, file)
                .set(LIBRARY_FILE_PART.NUMBER, number)
                .set(LIBRARY_FILE_PART.CONTENT, content)
                .execute();
    }

    Optional<LibraryFile> find(UUID file) {
        return store.sql()
                .selectFrom(LIBRARY_FILE)
                .where(LIBRARY_FILE.ID.eq(file))
                .fetchOptional(
                        row ->
                                new LibraryFile(
                                        row.getId(),
                                        row.getName(),
                                        row.getSize(),
                                        row.getAddedAt(),
                                        row.getAddedBy()));
    }

    Optional<byte[]> part(UUID file, int number) {
        return store.sql()
                .select(LIBRARY_FILE_PART.CONTENT)
                .from(LIBRARY_FILE_PART)
                .where(LIBRARY_FILE_PART.FILE_ID.eq(file))
                .and(LIBRARY_FILE_PART.NUMBER.eq(number))
                .fetchOptional(LIBRARY_FILE_PART.CONTENT);
    }
}
