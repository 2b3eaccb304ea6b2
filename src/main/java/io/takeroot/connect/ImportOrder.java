package io.takeroot.connect;

import io.takeroot.kernel.Slug;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A file to load.
///
/// @param fileName by which its dataset is found when none is named
/// @param dataset where it goes; empty: to the dataset of its name, or to a new one
public record ImportOrder(String fileName, Bytes bytes, Optional<Slug> dataset) {
    /// Where the bytes come from; opened once.
    public interface Bytes {
        InputStream open() throws IOException;
    }

    public static ImportOrder of(Path file) {
        return new ImportOrder(
                String.valueOf(file.getFileName()),
                () -> Files.newInputStream(file),
                Optional.empty());
    }

    public ImportOrder into(Slug key) {
        return new ImportOrder(fileName, bytes, Optional.of(key));
    }
}
