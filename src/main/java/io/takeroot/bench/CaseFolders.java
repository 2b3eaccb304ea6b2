package io.takeroot.bench;

import io.takeroot.kernel.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Finds the folders of cases.
final class CaseFolders {
    private CaseFolders() {}

    /// The folders in a folder, or itself, that have a file of this name; by name.
    static List<Path> with(Path folder, String file) throws IOException {
        if (Files.isRegularFile(folder.resolve(file))) {
            return List.of(folder.toRealPath());
        }
        try (var inside = Files.list(folder)) {
            var found =
                    inside.filter(it -> Files.isRegularFile(it.resolve(file))).sorted().toList();
            if (found.isEmpty()) {
                throw Failure.user(
                        "CASES_MISSING",
                        "no folder in "
                                + folder
                                + " has a file "
                                + file
                                + "; expected a folder laid out like the open set of this bench");
            }
            return found;
        }
    }
}
