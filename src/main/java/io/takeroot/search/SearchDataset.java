package io.takeroot.search;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Searches as a dataset, and the metrics that read it: a row for each day and the words
/// searched.
final class SearchDataset {
    static final Slug KEY = Slug.of("search_misses");
    private static final List<String> KEY_COLUMNS = List.of("day", "words");
    private static final String SEARCHES = "searches";
    private static final String MISSED = "searches_missed";

    private SearchDataset() {}

    /// The dataset and its metrics, those that everything else stands on first.
    static List<Definition> definitions() {
        return List.of(
                dataset(),
                sum(SEARCHES, "Searches", "searches", "How often somebody searched."),
                sum(MISSED, "Searches without an answer", "misses", "Nothing was found."),
                share());
    }

    private static Definition dataset() {
        var columns = new LinkedHashMap<String, Node>();
        columns.put("day", type("date"));
        columns.put("words", type("text"));
        columns.put("searches", type("whole"));
        columns.put("misses", type("whole"));
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text("Searches"));
        fields.put("key_columns", Node.texts(KEY_COLUMNS));
        fields.put("time", Node.text("day"));
        fields.put("columns", Node.mapping(columns));
        fields.put("dimensions", Node.texts(List.of("words")));
        return new Definition("dataset", KEY, Node.mapping(fields));
    }

    private static Node type(String word) {
        return Node.mapping(Map.of("type", Node.text(word)));
    }

    private static Definition sum(String key, String title, String of, String description) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text(title));
        fields.put("description", Node.text(description));
        fields.put("dataset", Node.text(KEY.value()));
        fields.put("measure", Node.text("sum"));
        fields.put("of", Node.text(of));
        return new Definition("metric", Slug.of(key), Node.mapping(fields));
    }

    private static Definition share() {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text("Searches without an answer, share"));
        fields.put(
                "description",
                Node.text("Share of searches that found nothing: what people need and we lack."));
        fields.put(
                "ratio",
                Node.mapping(Map.of("of", Node.text(MISSED), "over", Node.text(SEARCHES))));
        fields.put("unit", Node.text("percent"));
        fields.put("direction", Node.text("down"));
        return new Definition("metric", Slug.of("search_miss_share"), Node.mapping(fields));
    }
}
