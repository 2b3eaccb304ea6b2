package io.takeroot.scorecards.testing;

import io.takeroot.Takeroot;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The application without its pages, over a folder of its own, with a demo's definitions applied
/// and its files imported.
public final class DemoWorkspace implements AutoCloseable {
    private static final Path DEMOS = Path.of("src/main/resources/demo");

    private final ConfigurableApplicationContext application;

    private DemoWorkspace(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /// The CRM demo, with the deals of the demo.
    public static DemoWorkspace crm(Path folder) {
        return crm(folder, DEMOS.resolve("crm/data/sales_pipeline.csv"));
    }

    /// The CRM demo with the deals of another file.
    public static DemoWorkspace crm(Path folder, Path deals) {
        var workspace = open(folder, "crm");
        var data = DEMOS.resolve("crm/data");
        workspace.load("accounts", data.resolve("accounts.csv"));
        workspace.load("products", data.resolve("products.csv"));
        workspace.load("teams", data.resolve("sales_teams.csv"));
        workspace.load("deals", deals);
        return workspace;
    }

    public static DemoWorkspace saas(Path folder) {
        var workspace = open(folder, "saas");
        workspace.load("orders", DEMOS.resolve("saas/data/SaaS-Sales.csv"));
        return workspace;
    }

    private static DemoWorkspace open(Path folder, String demo) {
        var workspace =
                new DemoWorkspace(
                        new SpringApplicationBuilder(Takeroot.class)
                                .web(WebApplicationType.NONE)
                                .properties("takeroot.data=" + folder, "takeroot.jobs=false")
                                .properties("logging.level.io.takeroot=WARN")
                                .logStartupInfo(false)
                                .run());
        workspace.bean(Definitions.class).apply(definitions(demo), Actor.COMMAND_LINE);
        return workspace;
    }

    private static List<Definition> definitions(String demo) {
        try (var files = Files.list(DEMOS.resolve(demo).resolve("definitions"))) {
            return files.sorted()
                    .flatMap(file -> Definitions.parse(text(file), file.toString()).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void load(String dataset, Path file) {
        bean(Datasets.class)
                .importFile(ImportOrder.of(file).into(Slug.of(dataset)), Actor.COMMAND_LINE);
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        application.close();
    }
}
