package io.takeroot.metrics.testing;

import io.takeroot.Takeroot;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metrics;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The application without its pages, over a folder of its own, with the CRM export of the demo
/// imported and its definitions applied.
public final class CrmWorkspace implements AutoCloseable {
    /// The demo's files and definitions.
    public static final Path DEMO = Path.of("src/main/resources/demo/crm");

    private final ConfigurableApplicationContext application;

    private CrmWorkspace(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /// With the deals of the demo.
    public static CrmWorkspace open(Path folder) {
        return open(folder, DEMO.resolve("data/sales_pipeline.csv"));
    }

    /// With the deals of another file, which is read into the dataset `deals`.
    public static CrmWorkspace open(Path folder, Path deals) {
        var workspace =
                new CrmWorkspace(
                        new SpringApplicationBuilder(Takeroot.class)
                                .web(WebApplicationType.NONE)
                                .properties("takeroot.data=" + folder, "takeroot.jobs=false")
                                .properties("logging.level.io.takeroot=WARN")
                                .lazyInitialization(true)
                                .logStartupInfo(false)
                                .run());
        workspace.apply(definitions());
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
        apply(Definitions.parse(yaml, "test.yaml"));
    }

    private void apply(List<Definition> definitions) {
        application.getBean(Definitions.class).apply(definitions, Actor.COMMAND_LINE);
    }

    public void load(String dataset, Path file) {
        application
                .getBean(Datasets.class)
                .importFile(ImportOrder.of(file).into(Slug.of(dataset)), Actor.COMMAND_LINE);
    }

    public Metrics metrics() {
        return application.getBean(Metrics.class);
    }

    public Workspace workspace() {
        return application.getBean(Workspace.class);
    }

    @Override
    public void close() {
        application.close();
    }
}
