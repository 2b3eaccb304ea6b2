package io.takeroot.scorecards;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sets an indicator's owner and target anew inside the definition of its scorecard; everything
/// else in it stays as it was written.
record Editing(Definition definition, ScorecardId scorecard, Slug indicator) {
    Definition with(String owner, TargetEntry target) {
        var sections =
                items(definition.body(), "sections").stream()
                        .map(
                                section ->
                                        section instanceof Node.Mapping m
                                                ? section(m, owner, target)
                                                : section)
                        .toList();
        return new Definition(
                definition.kind(),
                definition.key(),
                definition
                        .body()
                        .with("sections", new Node.Sequence(sections, definition.place())));
    }

    private Node section(Node.Mapping section, String owner, TargetEntry target) {
        var indicators =
                items(section, "indicators").stream()
                        .map(
                                node ->
                                        node instanceof Node.Mapping m && isMeant(m)
                                                ? changed(m, owner, target)
                                                : node)
                        .toList();
        return section.with("indicators", new Node.Sequence(indicators, section.place()));
    }

    private boolean isMeant(Node.Mapping node) {
        var own = node.fields().getOrDefault("key", node.fields().get("metric"));
        return own instanceof Node.Text(String value, String place)
                && value.equals(indicator.value());
    }

    private Node changed(Node.Mapping node, String owner, TargetEntry target) {
        var changed = node.with("owner", Node.text(owner));
        if (target.value().isBlank()) {
            return scorecard.product().isPresent()
                    ? withoutOwn(changed)
                    : changed.without("target");
        }
        return scorecard
                .product()
                .map(product -> withOwn(changed, product, target.node()))
                .orElseGet(() -> changed.with("target", target.node()));
    }

    private static Node.Mapping withOwn(Node.Mapping node, Slug product, Node target) {
        var targets = new LinkedHashMap<>(own(node));
        targets.put(product.value(), target);
        return node.with("targets", Node.mapping(targets));
    }

    private Node.Mapping withoutOwn(Node.Mapping node) {
        var targets = new LinkedHashMap<>(own(node));
        targets.remove(scorecard.product().orElseThrow().value());
        return targets.isEmpty()
                ? node.without("targets")
                : node.with("targets", Node.mapping(targets));
    }

    private static Map<String, Node> own(Node.Mapping node) {
        return node.fields().get("targets") instanceof Node.Mapping m ? m.fields() : Map.of();
    }

    private static List<Node> items(Node.Mapping node, String name) {
        return node.fields().get(name) instanceof Node.Sequence sequence
                ? sequence.items()
                : new ArrayList<>();
    }
}
