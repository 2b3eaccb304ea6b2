package io.takeroot.workspace;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Definitions as a folder of YAML files: one file per kind on the way out, any files on the way
/// in.
@Component
public final class DefinitionFiles {
    private final Definitions definitions;

    DefinitionFiles(Definitions definitions) {
        this.definitions = definitions;
    }

    /// Reads every `.yaml` and `.yml` below the folder (or the one file named).
    public static List<Definition> read(Path folder) {
        var problems = new ArrayList<Problem>();
        var found = new ArrayList<Definition>();
        for (var file : yamlFiles(folder)) {
            try {
                var name =
                        file.equals(folder)
                                ? file.getFileName().toString()
                                : folder.relativize(file).toString();
                found.addAll(Definitions.parse(Files.readString(file), name));
            } catch (Failure failure) {
                problems.addAll(failure.problems());
            } catch (IOException e) {
                problems.add(
                        new Problem(
                                "UNREADABLE_FILE",
                                file.toString(),
                                "this file cannot be read as UTF-8 text: " + e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        return found;
    }

    /// Writes all definitions, one file per kind; returns the files written.
    public List<Path> export(Path folder) {
        try {
            Files.createDirectories(folder);
            var byKind =
                    definitions.everything().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Definition::kind,
                                            java.util.LinkedHashMap::new,
                                            Collectors.toList()));
            var written = new ArrayList<Path>();
            for (var entry : byKind.entrySet()) {
                var file = folder.resolve(entry.getKey() + ".yaml");
                Files.writeString(
                        file,
                        entry.getValue().stream()
                                .map(Definitions::write)
                                .collect(Collectors.joining("---\n")));
                written.add(file);
            }
            return written;
        } catch (IOException e) {
            throw new Failure(
                    Failure.Kind.EXTERNAL,
                    new Problem(
                            "UNWRITABLE_FOLDER",
                            folder.toString(),
                            "definitions cannot be written here: " + e.getMessage()),
                    e);
        }
    }

    private static List<Path> yamlFiles(Path folder) {
        if (!Files.exists(folder)) {
            throw Failure.user(
                    new Problem(
                            "NO_SUCH_FOLDER",
                            folder.toString(),
                            "there is no such file or folder; name one that holds .yaml files"));
        }
        try (var files = Files.walk(folder)) {
            var found =
                    files.filter(Files::isRegularFile)
                            .filter(
                                    f ->
                                            f.toString().endsWith(".yaml")
                                                    || f.toString().endsWith(".yml"))
                            .sorted()
                            .toList();
            if (found.isEmpty()) {
                throw Failure.user(
                        new Problem(
                                "NO_DEFINITIONS",
                                folder.toString(),
                                "no .yaml file is in this folder; definitions are YAML files"));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
