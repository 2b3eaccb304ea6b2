package io.takeroot.connect;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The bytes of a file, readable from the start as often as needed; nothing is kept in memory.
sealed interface CsvInput {

    InputStream open() throws IOException;

    static CsvInput of(byte[] bytes) {
        return new InMemory(bytes);
    }

    static CsvInput of(Path file) {
        return new OnDisk(file);
    }

    static Failure unreadable(IOException cause) {
        String message =
                "The file could not be read to its end (%s). Upload it again, or check the disk it lies on."
                        .formatted(cause.getMessage());
        return new Failure(Failure.Kind.EXTERNAL, Problem.of("CSV_UNREADABLE", message), cause);
    }

    static Failure refused(String code, String message) {
        return new Failure(Failure.Kind.USER, List.of(Problem.of(code, message)));
    }

    /// The array is not copied: whoever passes it no longer changes it.
    @SuppressWarnings(
            "ArrayRecordComponent") // never compared; a copy would double the upload in memory
    record InMemory(byte[] bytes) implements CsvInput {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    record OnDisk(Path file) implements CsvInput {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
