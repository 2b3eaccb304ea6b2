package io.takeroot.groundwork;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Node;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The groundwork as a dataset, and the metrics that read it: a row for each day, product and
/// foundation that is there or expected.
///
/// The rows carry the slices of the products as columns, so that a product's scorecard finds its
/// own.
final class GroundworkDataset {
    static final Slug KEY = Slug.of("groundwork");
    static final String SHARE = "groundwork_share";
    private static final String EXPECTED = "groundwork_expected";
    private static final String FRESH = "groundwork_fresh";
    private static final String PRODUCT = "product";

    /// The state of the definitions under which a row was written: no two loads are the same.
    static final String REVISION = "revision";

    private static final List<String> KEY_COLUMNS = List.of("day", "product_key", "foundation");
    private static final List<String> COUNTED = List.of("expected", "fresh");
    private static final List<String> TELLING = List.of("part", "state", "owner");

    private GroundworkDataset() {}

    /// The dimensions of the data by which the products are told apart. A column of a joined
    /// dataset is none that another dataset can have.
    static Set<String> dimensions(Collection<Foundation> products) {
        var names = new LinkedHashSet<String>();
        names.add(PRODUCT);
        for (var product : products) {
            conditions(product).keySet().stream()
                    .filter(name -> !name.contains(".") && !isOwn(name))
                    .sorted()
                    .forEach(names::add);
        }
        return names;
    }

    private static boolean isOwn(String name) {
        return KEY_COLUMNS.contains(name)
                || TELLING.contains(name)
                || COUNTED.contains(name)
                || name.equals(REVISION);
    }

    private static Map<String, String> conditions(Foundation product) {
        var conditions = new LinkedHashMap<String, String>();
        for (var condition : product.values().getOrDefault(FoundationFields.SLICE, List.of())) {
            int at = condition.indexOf(" = ");
            conditions.put(condition.substring(0, at), condition.substring(at + 3));
        }
        return conditions;
    }

    static Definition definition(Set<String> dimensions) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text("Groundwork"));
        fields.put("key_columns", Node.texts(KEY_COLUMNS));
        fields.put("time", Node.text("day"));
        var columns = new LinkedHashMap<String, Node>();
        header(dimensions).forEach(name -> columns.put(name, type(name)));
        columns.put(REVISION, type(REVISION));
        fields.put("columns", Node.mapping(columns));
        var cuts = new LinkedHashSet<>(dimensions);
        cuts.add("product_key");
        cuts.addAll(TELLING);
        fields.put("dimensions", Node.texts(List.copyOf(cuts)));
        return new Definition("dataset", KEY, Node.mapping(fields));
    }

    private static Node type(String column) {
        var word =
                switch (column) {
                    case "day" -> "date";
                    case "expected", "fresh", REVISION -> "whole";
                    default -> "text";
                };
        return Node.mapping(Map.of("type", Node.text(word)));
    }

    /// What reads the dataset, ready to stand on any scorecard.
    static List<Definition> metrics() {
        return List.of(
                count(EXPECTED, "Foundations expected", "expected", "All that are there or blank."),
                count(FRESH, "Foundations agreed and fresh", "fresh", "Reviewed in time, too."),
                share());
    }

    private static Definition count(String key, String title, String of, String description) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text(title));
        fields.put(
                "description",
                Node.text("Foundations of the products at the end of the period. " + description));
        fields.put("dataset", Node.text(KEY.value()));
        fields.put("measure", Node.text("last"));
        fields.put("of", Node.text(of));
        return new Definition("metric", Slug.of(key), Node.mapping(fields));
    }

    private static Definition share() {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text("Groundwork"));
        fields.put(
                "description",
                Node.text("Share of the products' foundations that are agreed and fresh."));
        fields.put(
                "ratio", Node.mapping(Map.of("of", Node.text(FRESH), "over", Node.text(EXPECTED))));
        fields.put("unit", Node.text("percent"));
        fields.put("direction", Node.text("up"));
        return new Definition("metric", Slug.of(SHARE), Node.mapping(fields));
    }

    /// Whether a dataset of this key is ours, and not one that somebody brought.
    static boolean isOurs(Definition dataset) {
        return dataset.body().fields().get("key_columns") instanceof Node.Sequence(var items, _)
                && items.stream()
                        .map(item -> item instanceof Node.Text(String name, _) ? name : "")
                        .toList()
                        .equals(KEY_COLUMNS);
    }

    static List<String> header(Set<String> dimensions) {
        var columns = new LinkedHashSet<>(KEY_COLUMNS);
        columns.addAll(dimensions);
        columns.addAll(TELLING);
        columns.addAll(COUNTED);
        return List.copyOf(columns);
    }

    /// The row of an entry on a day, by column.
    static Map<String, String> row(
            LocalDate day, Foundation product, Entry entry, Set<String> dimensions) {
        var conditions = conditions(product);
        var row = new LinkedHashMap<String, String>();
        row.put("day", day.toString());
        row.put("product_key", product.id().key().value());
        row.put("foundation", name(entry));
        dimensions.forEach(name -> row.put(name, conditions.getOrDefault(name, "")));
        if (row.getOrDefault(PRODUCT, "").isEmpty()) {
            row.put(PRODUCT, product.title());
        }
        row.put("part", entry.part().word());
        row.put("state", entry.state().word());
        row.put("owner", entry.foundation().orElse(product).owner().orElse(""));
        row.put("expected", "1");
        row.put("fresh", entry.state() == FoundationState.AGREED ? "1" : "0");
        return row;
    }

    /// What tells rows apart.
    static String key(Map<String, String> row) {
        return KEY_COLUMNS.stream()
                .map(column -> row.getOrDefault(column, ""))
                .collect(Collectors.joining(" "));
    }

    /// The row of what is no longer there: it counts for nothing.
    static Map<String, String> gone(Map<String, String> row) {
        var gone = new LinkedHashMap<>(row);
        COUNTED.forEach(column -> gone.put(column, "0"));
        return gone;
    }

    private static String name(Entry entry) {
        Optional<FoundationId> persona = entry.persona().map(Foundation::id);
        return entry.foundation()
                .map(it -> it.id().toString())
                .orElseGet(
                        () ->
                                entry.part().word()
                                        + persona.map(id -> " for " + id.key()).orElse(""));
    }
}
