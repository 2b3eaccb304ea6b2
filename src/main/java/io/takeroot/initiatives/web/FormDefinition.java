package io.takeroot.initiatives.web;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns what was typed into a definition; what the form does not show stays as it was.
record FormDefinition(InitiativeForm form, Optional<Definition> before) {
    private static final List<String> PLAIN =
            List.of("title", "type", "tier", "objective", "owner", "start", "end");
    private static final List<String> LISTS =
            List.of("products", "segments", "competitors", "stands_on");

    Definition of(Slug key) {
        var body = before.map(Definition::body).orElseGet(() -> Node.mapping(Map.of()));
        for (var name : PLAIN) {
            body = with(body, name, form.text(name));
        }
        body = with(body, "effort", form.text("effort"));
        body = with(body, "budget", budget());
        for (var name : LISTS) {
            var ticked = form.all(name);
            body = ticked.isEmpty() ? body.without(name) : body.with(name, Node.texts(ticked));
        }
        body = list(body, "deliverables", deliverables());
        body = list(body, "indicators", indicators());
        body = with(body, "controls", controls());
        return new Definition("initiative", key, with(body, "next", form.text("next")));
    }

    private List<Node> deliverables() {
        var nodes = new ArrayList<Node>();
        for (var row : form.deliverables()) {
            if (!row.title().isEmpty()) {
                var node = item("deliverables", "title", row.was());
                node = with(node, "title", row.title());
                node = with(node, "owner", row.owner());
                node = with(node, "phase", row.phase());
                node = with(node, "due", row.due());
                nodes.add(with(node, "done", row.done()));
            }
        }
        return nodes;
    }

    private List<Node> indicators() {
        var nodes = new ArrayList<Node>();
        for (var row : form.indicators()) {
            if (!row.metric().isEmpty()) {
                nodes.add(indicator(row));
            }
        }
        return nodes;
    }

    private Node indicator(FormView.IndicatorRow row) {
        var node = item("indicators", "key", row.key());
        if (node.fields().isEmpty()) {
            node = item("indicators", "metric", row.key());
        }
        node = with(node, "metric", row.metric());
        node = with(node, "role", row.role());
        node = with(node, "slice", slice(row.slice()));
        node = with(node, "baseline", row.baseline());
        if (!row.target().equals(FormView.KEPT)) {
            node = with(node, "target", target(row));
        }
        node = with(node, "owner", row.owner());
        return row.key().isEmpty() && isTwice(row.metric()) ? named(node, row) : node;
    }

    /// A metric that stands there twice needs a key of its own.
    private boolean isTwice(String metric) {
        return form.indicators().stream().filter(row -> row.metric().equals(metric)).count() > 1;
    }

    private static Node.Mapping named(Node.Mapping node, FormView.IndicatorRow row) {
        var key = Slug.from(row.metric() + "-" + row.role() + "-" + row.slice());
        return node.with("key", Node.text(key.value()));
    }

    private Optional<Node> budget() {
        if (form.text("amount").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(texts("amount", form.text("amount"), "currency", form.text("currency")));
    }

    private static Optional<Node> slice(String typed) {
        var conditions = new LinkedHashMap<String, Node>();
        for (var part : typed.split(",", -1)) {
            int is = part.indexOf('=');
            if (is > 0) {
                conditions.put(
                        part.substring(0, is).strip(), Node.text(part.substring(is + 1).strip()));
            }
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(Node.mapping(conditions));
    }

    /// `66%` is a value, `45, 60` a band, `10% over 2017-Q3` growth.
    private static Optional<Node> target(FormView.IndicatorRow row) {
        if (row.target().isEmpty()) {
            return Optional.empty();
        }
        var node = new LinkedHashMap<String, Node>();
        int over = row.target().indexOf("over");
        if (over > 0) {
            node.put("growth", Node.text(row.target().substring(0, over).strip()));
            node.put("over", Node.text(row.target().substring(over + "over".length()).strip()));
        } else if (row.target().contains(",")) {
            node.put(
                    "band",
                    Node.texts(
                            Arrays.stream(row.target().split(",", -1))
                                    .map(String::strip)
                                    .toList()));
        } else {
            node.put("value", Node.text(row.target()));
        }
        put(node, "by", row.by());
        put(node, "per", over > 0 ? "" : row.per());
        return Optional.of(Node.mapping(node));
    }

    private Optional<Node> controls() {
        return switch (form.text("compare")) {
            case "others" -> {
                var node = new LinkedHashMap<String, Node>();
                node.put("dimension", Node.text(form.text("dimension")));
                var without =
                        Arrays.stream(form.text("without").split(",", -1))
                                .map(String::strip)
                                .filter(value -> !value.isEmpty())
                                .toList();
                if (!without.isEmpty()) {
                    node.put("without", Node.texts(without));
                }
                yield Optional.of(Node.mapping(node));
            }
            case "randomised" ->
                    Optional.of(
                            Node.mapping(
                                    Map.of(
                                            "randomised",
                                            texts(
                                                    "dimension",
                                                    form.text("dimension"),
                                                    "treated",
                                                    form.text("treated"),
                                                    "control",
                                                    form.text("control")))));
            default -> Optional.empty();
        };
    }

    /// The item of a list as it was stored, known again by one of its fields.
    private Node.Mapping item(String list, String name, String value) {
        if (before.isPresent()
                && !value.isEmpty()
                && before.get().body().fields().get(list) instanceof Node.Sequence sequence) {
            for (var item : sequence.items()) {
                if (item instanceof Node.Mapping m
                        && m.fields().get(name) instanceof Node.Text(String text, String place)
                        && text.equals(value)) {
                    return m;
                }
            }
        }
        return Node.mapping(Map.of());
    }

    private static Node.Mapping list(Node.Mapping body, String name, List<Node> nodes) {
        return nodes.isEmpty()
                ? body.without(name)
                : body.with(name, new Node.Sequence(nodes, body.place()));
    }

    private static Node.Mapping with(Node.Mapping node, String name, String value) {
        return value.isEmpty() ? node.without(name) : node.with(name, Node.text(value));
    }

    private static Node.Mapping with(Node.Mapping node, String name, Optional<Node> value) {
        return value.map(inner -> node.with(name, inner)).orElseGet(() -> node.without(name));
    }

    private static Node texts(String... pairs) {
        var node = new LinkedHashMap<String, Node>();
        for (int i = 0; i < pairs.length; i += 2) {
            node.put(pairs[i], Node.text(pairs[i + 1]));
        }
        return Node.mapping(node);
    }

    private static void put(Map<String, Node> node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, Node.text(value));
        }
    }
}
