package io.takeroot.connect;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/// A whole data folder with its store, definitions and facts, but without pages.
public final class Facts implements AutoCloseable {
    static final Actor ADA = new Actor("ada@example.com");
    public static final Path MAVEN = Path.of("src/main/resources/demo/crm/data");

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    private Facts(Path folder) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource("test", Map.of("takeroot.data", folder.toString())));
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(
                new RegexPatternTypeFilter(Pattern.compile(".*(\\.web\\.|Tests).*")));
        scanner.scan("io.takeroot.store", "io.takeroot.workspace", "io.takeroot.connect");
        context.refresh();
    }

    public static Facts in(Path folder) {
        return new Facts(folder);
    }

    public Datasets datasets() {
        return context.getBean(Datasets.class);
    }

    public Workspace workspace() {
        return context.getBean(Workspace.class);
    }

    Definitions definitions() {
        return context.getBean(Definitions.class);
    }

    DuckDbEngine engine() {
        return context.getBean(DuckDbEngine.class);
    }

    public Sync load(String fileName, String text) {
        return load(fileName, text.getBytes(StandardCharsets.UTF_8));
    }

    Sync load(String fileName, byte[] bytes) {
        return datasets().importFile(order(fileName, bytes), ADA);
    }

    public Sync load(Path file) {
        return datasets().importFile(ImportOrder.of(file), ADA);
    }

    Sync loadInto(String dataset, String fileName, String text) {
        var order = order(fileName, text.getBytes(StandardCharsets.UTF_8));
        return datasets().importFile(order.into(Slug.of(dataset)), ADA);
    }

    private static ImportOrder order(String fileName, byte[] bytes) {
        return new ImportOrder(fileName, () -> new ByteArrayInputStream(bytes), Optional.empty());
    }

    public void define(String yaml) {
        definitions().apply(Definitions.parse(yaml, "test.yaml"), ADA);
    }

    /// The values of some columns, row by row, in the order of the first column.
    List<List<String>> values(String dataset, String... columns) {
        var relation = datasets().relation(Slug.of(dataset), Set.of(columns));
        var fields = List.of(columns).stream().map(relation::column).toList();
        var query =
                org.jooq
                        .impl
                        .DSL
                        .with(relation.table())
                        .select(fields)
                        .from(relation.table())
                        .orderBy(fields);
        return engine().fetch(query).stream()
                .map(row -> row.intoList().stream().map(String::valueOf).toList())
                .toList();
    }

    /// One number for all contents of a dataset: rows, syncs, lines and raw texts included.
    String checksum(String dataset) {
        return engine().reading(
                        sql ->
                                sql.fetch(
                                        "select count(*), sum(hash(t)) from \"ds_"
                                                + dataset
                                                + "\" t"))
                .getFirst()
                .toString();
    }

    @Override
    public void close() {
        context.close();
    }
}
