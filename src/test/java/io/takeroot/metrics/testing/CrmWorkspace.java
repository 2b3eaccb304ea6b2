package io.takeroot.metrics.testing;

import io.takeroot.metrics.Metrics;
import io.takeroot.testing.QuietTakeroot;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The application without its pages, over a folder of its own, with the CRM export of the demo
/// imported and its definitions applied.
public final class CrmWorkspace implements AutoCloseable {
    /// The demo's files and definitions.
    public static final Path DEMO = Path.of("src/main/resources/demo/crm");

    private final QuietTakeroot application;

    private CrmWorkspace(QuietTakeroot application) {
        this.application = application;
    }

    /// With the deals of the demo.
    public static CrmWorkspace open(Path folder) {
        return open(folder, DEMO.resolve("data/sales_pipeline.csv"));
    }

    /// With the deals of another file, which is read into the dataset `deals`.
    public static CrmWorkspace open(Path folder, Path deals) {
        var workspace = new CrmWorkspace(QuietTakeroot.over(folder));
        workspace.application.apply(definitions());
        workspace.load("accounts", DEMO.resolve("data/accounts.csv"));
        workspace.load("products", DEMO.resolve("data/products.csv"));
        workspace.load("teams", DEMO.resolve("data/sales_teams.csv"));
        workspace.load("deals", deals);
        return workspace;
    }

    private static List<Definition> definitions() {
        var all = new ArrayList<Definition>();
        for (var name : List.of("datasets.yaml", "metrics.yaml")) {
            all.addAll(Definitions.parse(text(DEMO.resolve("definitions").resolve(name)), name));
        }
        return all;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Applies definitions written as YAML.
    public void apply(String yaml) {
        application.apply(yaml);
    }

    public void load(String dataset, Path file) {
        application.load(dataset, file);
    }

    public Metrics metrics() {
        return application.bean(Metrics.class);
    }

    public Workspace workspace() {
        return application.bean(Workspace.class);
    }

    @Override
    public void close() {
        application.close();
    }
}
