package io.takeroot.scorecards.testing;

import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.jobs.Job;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.testing.QuietTakeroot;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContext;

/// The application without its pages, over a folder of its own, with a demo's definitions applied
/// and its files imported.
public final class DemoWorkspace implements AutoCloseable {
    private static final Path DEMOS = Path.of("src/main/resources/demo");

    private final QuietTakeroot application;

    private DemoWorkspace(QuietTakeroot application) {
        this.application = application;
    }

    /// The CRM demo, with the deals of the demo.
    public static DemoWorkspace crm(Path folder) {
        return crm(folder, DEMOS.resolve("crm/data/sales_pipeline.csv"));
    }

    /// The CRM demo with the deals of another file.
    public static DemoWorkspace crm(Path folder, Path deals) {
        var workspace = open(folder);
        fillWithCrm(workspace.application.context(), deals);
        return workspace;
    }

    /// The CRM demo with beans beside those of the application.
    public static DemoWorkspace crmWith(Path folder, Class<?>... more) {
        var workspace = open(folder, more);
        fillWithCrm(workspace.application.context());
        return workspace;
    }

    /// Brings the CRM demo into an application that runs already.
    public static void fillWithCrm(ApplicationContext application) {
        fillWithCrm(application, DEMOS.resolve("crm/data/sales_pipeline.csv"));
    }

    private static void fillWithCrm(ApplicationContext application, Path deals) {
        define(application, "crm");
        var data = DEMOS.resolve("crm/data");
        load(application, "accounts", data.resolve("accounts.csv"));
        load(application, "products", data.resolve("products.csv"));
        load(application, "teams", data.resolve("sales_teams.csv"));
        load(application, "deals", deals);
    }

    public static DemoWorkspace saas(Path folder) {
        var workspace = open(folder);
        define(workspace.application.context(), "saas");
        workspace.application.load("orders", DEMOS.resolve("saas/data/SaaS-Sales.csv"));
        return workspace;
    }

    private static DemoWorkspace open(Path folder, Class<?>... more) {
        return new DemoWorkspace(QuietTakeroot.over(folder, more));
    }

    private static void define(ApplicationContext application, String demo) {
        application.getBean(Definitions.class).apply(definitions(demo), Actor.COMMAND_LINE);
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

    private static void load(ApplicationContext application, String dataset, Path file) {
        application
                .getBean(Datasets.class)
                .importFile(ImportOrder.of(file).into(Slug.of(dataset)), Actor.COMMAND_LINE);
    }

    public <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    /// Does the work of a job once.
    public void run(String job) {
        application.context().getBeansOfType(Job.class).values().stream()
                .filter(each -> each.name().equals(job))
                .forEach(each -> each.work().run());
    }

    @Override
    public void close() {
        application.close();
    }
}
