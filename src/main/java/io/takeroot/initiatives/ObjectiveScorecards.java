package io.takeroot.initiatives;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.MoreScorecards;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// One scorecard for all objectives, each an indicator of its own name.
@Component
final class ObjectiveScorecards implements MoreScorecards {
    private static final List<String> TAKEN_OVER = List.of("owner", "target");

    private final Definitions definitions;

    ObjectiveScorecards(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public String prefix() {
        return Objectives.SCORECARD.definition().value();
    }

    @Override
    public List<Definition> scorecards() {
        var indicators =
                definitions.all(ObjectiveKind.NAME).stream()
                        .map((Definition objective) -> ObjectiveKind.asIndicator(objective))
                        .toList();
        return indicators.isEmpty() ? List.of() : List.of(scorecard(indicators));
    }

    /// The objective whose indicator reads otherwise than it is stored.
    @Override
    public Definition holder(Definition edited) {
        return sections(edited).stream()
                .flatMap(section -> items(section, "indicators").stream())
                .flatMap(indicator -> changed(indicator).stream())
                .findFirst()
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_INDICATOR",
                                        "no objective was changed; choose one under Objectives"));
    }

    private Optional<Definition> changed(Node.Mapping indicator) {
        if (!(indicator.fields().get("key") instanceof Node.Text(String key, String place))) {
            return Optional.empty();
        }
        return definitions
                .find(ObjectiveKind.NAME, Slug.of(key))
                .filter(stored -> !ObjectiveKind.asIndicator(stored).equals(indicator))
                .map(
                        stored ->
                                new Definition(
                                        stored.kind(),
                                        stored.key(),
                                        with(stored.body(), indicator)));
    }

    private static Node.Mapping with(Node.Mapping objective, Node.Mapping indicator) {
        var changed = objective;
        for (var name : TAKEN_OVER) {
            var node = indicator.fields().get(name);
            changed = node == null ? changed.without(name) : changed.with(name, node);
        }
        return changed;
    }

    private static Definition scorecard(List<Node.Mapping> indicators) {
        var section =
                Node.mapping(
                        Map.of(
                                "title",
                                Node.text("Objectives"),
                                "indicators",
                                new Node.Sequence(List.copyOf(indicators), "")));
        var body = new LinkedHashMap<String, Node>();
        body.put("title", Node.text("Objectives"));
        body.put("subject", Node.text("all"));
        body.put("cadence", Node.text("month"));
        body.put("sections", new Node.Sequence(List.of(section), ""));
        return new Definition("scorecard", Objectives.SCORECARD.definition(), Node.mapping(body));
    }

    private static List<Node.Mapping> sections(Definition scorecard) {
        return items(scorecard.body(), "sections");
    }

    private static List<Node.Mapping> items(Node.Mapping node, String name) {
        return node.fields().get(name) instanceof Node.Sequence sequence
                ? sequence.items().stream()
                        .filter(Node.Mapping.class::isInstance)
                        .map(Node.Mapping.class::cast)
                        .toList()
                : List.of();
    }
}
