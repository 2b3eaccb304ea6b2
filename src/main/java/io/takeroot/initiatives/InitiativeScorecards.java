package io.takeroot.initiatives;

import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.MoreScorecards;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// One scorecard for each initiative: its leading and its lagging indicators.
@Component
final class InitiativeScorecards implements MoreScorecards {
    static final String PREFIX = "initiative-";

    private final Definitions definitions;

    InitiativeScorecards(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public List<Definition> scorecards() {
        return definitions.all(InitiativeKind.NAME).stream()
                .filter(initiative -> !indicators(initiative).isEmpty())
                .map(InitiativeScorecards::scorecard)
                .toList();
    }

    /// What an initiative that has not begun or has ended came to is told by its gate and its
    /// verdict.
    @Override
    public Set<Slug> atRest() {
        return definitions.all(InitiativeKind.NAME).stream()
                .filter(initiative -> !isStarted(initiative))
                .map(initiative -> Slug.of(PREFIX + initiative.key()))
                .collect(Collectors.toSet());
    }

    private static boolean isStarted(Definition initiative) {
        return initiative.body().fields().get("state") instanceof Node.Text(String state, String at)
                && state.equals("started");
    }

    @Override
    public Definition holder(Definition edited) {
        var key = Slug.of(edited.key().value().substring(PREFIX.length()));
        var held =
                definitions
                        .find(InitiativeKind.NAME, key)
                        .orElseThrow(() -> Initiatives.unknown(key));
        return new Definition(
                held.kind(), held.key(), held.body().with("indicators", inOrder(edited, held)));
    }

    private static Definition scorecard(Definition initiative) {
        var body = new LinkedHashMap<String, Node>();
        body.put("title", Node.text(initiative.title()));
        body.put("subject", Node.text("initiative"));
        body.put("cadence", Node.text("week"));
        var sections = new ArrayList<Node>();
        section("Leading", true, initiative, sections);
        section("Lagging", false, initiative, sections);
        body.put("sections", new Node.Sequence(sections, initiative.place()));
        return new Definition(
                "scorecard",
                Slug.of(PREFIX + initiative.key()),
                new Node.Mapping(body, initiative.place()));
    }

    private static void section(
            String title, boolean leading, Definition initiative, List<Node> sections) {
        var of =
                indicators(initiative).stream()
                        .filter(indicator -> isLeading(indicator) == leading)
                        .toList();
        if (!of.isEmpty()) {
            sections.add(
                    Node.mapping(
                            Map.of(
                                    "title",
                                    Node.text(title),
                                    "indicators",
                                    new Node.Sequence(of, initiative.place()))));
        }
    }

    /// All indicators of the edited sections, one after the other.
    private static Node inOrder(Definition edited, Definition held) {
        var all = new ArrayList<Node>();
        if (edited.body().fields().get("sections") instanceof Node.Sequence sections) {
            for (var section : sections.items()) {
                all.addAll(
                        section instanceof Node.Mapping m
                                ? items(m, "indicators")
                                : List.<Node>of());
            }
        }
        return new Node.Sequence(all, held.place());
    }

    private static List<Node> indicators(Definition initiative) {
        return items(initiative.body(), "indicators");
    }

    private static List<Node> items(Node.Mapping node, String name) {
        return node.fields().get(name) instanceof Node.Sequence sequence
                ? sequence.items()
                : List.of();
    }

    private static boolean isLeading(Node indicator) {
        return indicator instanceof Node.Mapping m
                && m.fields().get("role") instanceof Node.Text(String role, String place)
                && role.equals("leading");
    }
}
