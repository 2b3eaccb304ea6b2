package io.takeroot.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/// Where the data is: the options every command shares, and the application opened over it.
final class Place {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The folder that holds everything.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "jdbc:postgresql://... for the application's own database; several nodes may share it.")
    @Nullable String database;

    /// Opens the application without its pages; closing it gives the folder free.
    ConfigurableApplicationContext open() {
        return Serving.quietly(settings());
    }

    Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("takeroot.data", data.toAbsolutePath().normalize().toString());
        if (database != null) {
            settings.put("takeroot.database", database);
        }
        return settings;
    }
}
