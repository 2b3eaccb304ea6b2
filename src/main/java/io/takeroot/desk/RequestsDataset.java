package io.takeroot.desk;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The requests as a dataset, and the metrics that read it: a row for each request.
final class RequestsDataset {
    static final Slug KEY = Slug.of("requests");
    static final String NUMBER = "number";
    static final String REVISION = "revision";

    static final List<String> COLUMNS =
            List.of(
                    NUMBER,
                    "opened",
                    "team",
                    "product_key",
                    "product",
                    "competitor",
                    "channel",
                    "state",
                    "resolution",
                    "first_reply_hours",
                    "resolution_hours",
                    "helped",
                    "deflected",
                    REVISION);

    private static final List<String> DIMENSIONS =
            List.of(
                    "team",
                    "product_key",
                    "product",
                    "competitor",
                    "channel",
                    "state",
                    "resolution",
                    "helped",
                    "deflected");

    private RequestsDataset() {}

    static Definition definition() {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text("Requests"));
        fields.put("key_columns", Node.texts(List.of(NUMBER)));
        fields.put("time", Node.text("opened"));
        var columns = new LinkedHashMap<String, Node>();
        COLUMNS.forEach(name -> columns.put(name, type(name)));
        fields.put("columns", Node.mapping(columns));
        fields.put("dimensions", Node.texts(DIMENSIONS));
        return new Definition("dataset", KEY, Node.mapping(fields));
    }

    private static Node type(String column) {
        var word =
                switch (column) {
                    case "opened" -> "date";
                    case NUMBER, REVISION -> "whole";
                    case "first_reply_hours", "resolution_hours" -> "number";
                    default -> "text";
                };
        return Node.mapping(Map.of("type", Node.text(word)));
    }

    /// Whether a dataset of this key is ours, and not one that somebody brought.
    static boolean isOurs(Definition dataset) {
        return dataset.body().fields().get("key_columns") instanceof Node.Sequence(var items, _)
                && items.size() == 1
                && items.getFirst() instanceof Node.Text(String name, _)
                && name.equals(NUMBER);
    }

    /// What reads the dataset, ready to stand on any scorecard.
    static List<Definition> metrics() {
        return List.of(
                count("requests", "Requests", "", "Requests opened in the period."),
                count(
                        "requests_resolved",
                        "Requests resolved",
                        "state = 'resolved'",
                        "Requests opened in the period that have ended."),
                count(
                        "requests_deflected",
                        "Requests deflected",
                        "deflected = 'yes'",
                        "Requests whose askers were served by what was offered."),
                count(
                        "requests_rated",
                        "Requests with a word from the asker",
                        "helped = 'yes' or helped = 'no'",
                        "Requests whose askers said whether the answer helped."),
                count(
                        "requests_helped",
                        "Requests that were helped",
                        "helped = 'yes'",
                        "Requests whose askers said that the answer helped."),
                average(
                        "first_reply_time",
                        "First-reply time",
                        "first_reply_hours",
                        "Working hours until somebody answers, on average."),
                average(
                        "resolution_time",
                        "Resolution time",
                        "resolution_hours",
                        "Working hours until a request ends, on average; waiting for the asker does not count."),
                share(
                        "answered_share",
                        "Answered share",
                        new Part("requests_resolved", "requests"),
                        "Share of the requests opened in the period that have ended."),
                share(
                        "deflection",
                        "Deflection",
                        new Part("requests_deflected", "requests"),
                        "Share of the requests whose askers were served by what was offered."),
                share(
                        "helped_share",
                        "Helped share",
                        new Part("requests_helped", "requests_rated"),
                        "Share of the askers who said that the answer helped, of those who said something."));
    }

    private record Part(String of, String over) {}

    private static Definition count(String key, String title, String where, String description) {
        var fields = named(title, description);
        fields.put("dataset", Node.text(KEY.value()));
        fields.put("measure", Node.text("count"));
        if (!where.isEmpty()) {
            fields.put("where", Node.text(where));
        }
        return new Definition("metric", Slug.of(key), Node.mapping(fields));
    }

    private static Definition average(String key, String title, String of, String description) {
        var fields = named(title, description);
        fields.put("dataset", Node.text(KEY.value()));
        fields.put("measure", Node.text("average"));
        fields.put("of", Node.text(of));
        fields.put("direction", Node.text("down"));
        return new Definition("metric", Slug.of(key), Node.mapping(fields));
    }

    private static Definition share(String key, String title, Part part, String description) {
        var fields = named(title, description);
        fields.put(
                "ratio",
                Node.mapping(Map.of("of", Node.text(part.of()), "over", Node.text(part.over()))));
        fields.put("unit", Node.text("percent"));
        fields.put("direction", Node.text("up"));
        return new Definition("metric", Slug.of(key), Node.mapping(fields));
    }

    private static Map<String, Node> named(String title, String description) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text(title));
        fields.put("description", Node.text(description));
        return fields;
    }
}
