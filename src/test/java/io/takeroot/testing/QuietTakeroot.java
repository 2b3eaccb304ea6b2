package io.takeroot.testing;

import io.takeroot.Takeroot;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/// The application without its pages, over a folder of its own; no jobs run, so that everything
/// that follows a load has happened when the load is done.
public final class QuietTakeroot implements AutoCloseable {
    private final Started started;

    private QuietTakeroot(Started started) {
        this.started = started;
    }

    /// @param more beans beside those of the application
    public static QuietTakeroot over(Path folder, Class<?>... more) {
        return new QuietTakeroot(
                new Started(
                        new SpringApplicationBuilder(Takeroot.class)
                                .sources(more)
                                .web(WebApplicationType.NONE)
                                .properties("takeroot.data=" + folder, "takeroot.jobs=false")
                                .properties("logging.level.io.takeroot=WARN")
                                .lazyInitialization(true)
                                .logStartupInfo(false)
                                .run()));
    }

    public ApplicationContext context() {
        return started.context();
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    /// Applies definitions written as YAML.
    public void apply(String yaml) {
        apply(Definitions.parse(yaml, "test.yaml"));
    }

    public void apply(List<Definition> definitions) {
        bean(Definitions.class).apply(definitions, Actor.COMMAND_LINE);
    }

    public void load(String dataset, Path file) {
        load(ImportOrder.of(file).into(Slug.of(dataset)));
    }

    public void load(ImportOrder order) {
        bean(Datasets.class).importFile(order, Actor.COMMAND_LINE);
    }

    @Override
    public void close() {
        started.close();
    }
}
