package io.takeroot.scorecards;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A scorecard's definition as it is written, and changed copies of it; what is not changed stays
/// as it was written.
record ScorecardText(Definition definition) {
    private static final String SECTIONS = "sections";
    private static final String INDICATORS = "indicators";

    /// Where an indicator stands: which section, and which of its indicators.
    private record Place(int section, int indicator) {}

    Definition with(String field, Node value) {
        return with(definition.body().with(field, value));
    }

    Definition without(String field) {
        return with(definition.body().without(field));
    }

    /// With one indicator changed.
    Definition changed(Slug indicator, UnaryOperator<Node.Mapping> change) {
        var place = place(indicator);
        if (place.isEmpty()) {
            return definition;
        }
        var sections = sections();
        var indicators = indicators(sections.get(place.get().section()));
        indicators.set(
                place.get().indicator(), change.apply(indicators.get(place.get().indicator())));
        return with(sections, place.get().section(), indicators);
    }

    Definition without(Slug indicator) {
        var place = place(indicator);
        if (place.isEmpty()) {
            return definition;
        }
        var sections = sections();
        var indicators = indicators(sections.get(place.get().section()));
        indicators.remove(place.get().indicator());
        return with(sections, place.get().section(), indicators);
    }

    /// With one more at the end of a section; the section is made when there is none of that title.
    Definition added(String section, Optional<Stage> stage, Node.Mapping indicator) {
        var sections = sections();
        for (int i = 0; i < sections.size(); i++) {
            if (title(sections.get(i)).equals(section)) {
                var indicators = indicators(sections.get(i));
                indicators.add(indicator);
                return with(sections, i, indicators);
            }
        }
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text(section));
        stage.ifPresent(s -> fields.put("stage", Node.text(s.text())));
        fields.put(INDICATORS, new Node.Sequence(List.of(indicator), ""));
        sections.add(Node.mapping(fields));
        return with(sections);
    }

    /// One place up or down; past the end of its section into the next one of the chain.
    Definition moved(Slug indicator, boolean up) {
        var place = place(indicator);
        if (place.isEmpty()) {
            return definition;
        }
        var sections = sections();
        int from = place.get().section();
        var indicators = indicators(sections.get(from));
        int wanted = place.get().indicator() + (up ? -1 : 1);
        var moved = indicators.remove(place.get().indicator());
        if (wanted >= 0 && wanted <= indicators.size()) {
            indicators.add(wanted, moved);
            return with(sections, from, indicators);
        }
        var other = neighbour(sections, from, up);
        if (other.isEmpty()) {
            return definition;
        }
        sections.set(from, sections.get(from).with(INDICATORS, sequence(indicators)));
        var there = indicators(sections.get(other.get()));
        there.add(up ? there.size() : 0, moved);
        return with(sections, other.get(), there);
    }

    /// The section that stands before or after it on the page.
    private static Optional<Integer> neighbour(
            List<Node.Mapping> sections, int section, boolean up) {
        var shown =
                IntStream.range(0, sections.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> placeInChain(sections.get(i))))
                        .toList();
        int wanted = shown.indexOf(section) + (up ? -1 : 1);
        return wanted < 0 || wanted >= shown.size()
                ? Optional.empty()
                : Optional.of(shown.get(wanted));
    }

    private static int placeInChain(Node.Mapping section) {
        return java.util.stream.Stream.of(Stage.values())
                .filter(stage -> stage.text().equals(text(section, "stage")))
                .findFirst()
                .map(Stage::ordinal)
                .orElse(Stage.values().length);
    }

    private Optional<Place> place(Slug indicator) {
        var sections = sections();
        for (int s = 0; s < sections.size(); s++) {
            var indicators = indicators(sections.get(s));
            for (int i = 0; i < indicators.size(); i++) {
                if (key(indicators.get(i)).equals(indicator.value())) {
                    return Optional.of(new Place(s, i));
                }
            }
        }
        return Optional.empty();
    }

    private Definition with(
            List<Node.Mapping> sections, int section, List<Node.Mapping> indicators) {
        sections.set(section, sections.get(section).with(INDICATORS, sequence(indicators)));
        return with(sections);
    }

    private Definition with(List<Node.Mapping> sections) {
        return with(definition.body().with(SECTIONS, sequence(sections)));
    }

    private Definition with(Node.Mapping body) {
        return new Definition(definition.kind(), definition.key(), body);
    }

    private List<Node.Mapping> sections() {
        return mappings(definition.body().fields().get(SECTIONS));
    }

    private static List<Node.Mapping> indicators(Node.Mapping section) {
        return mappings(section.fields().get(INDICATORS));
    }

    private static List<Node.Mapping> mappings(@org.jspecify.annotations.Nullable Node node) {
        var found = new ArrayList<Node.Mapping>();
        if (node instanceof Node.Sequence sequence) {
            for (var item : sequence.items()) {
                if (item instanceof Node.Mapping mapping) {
                    found.add(mapping);
                }
            }
        }
        return found;
    }

    private static Node sequence(List<Node.Mapping> items) {
        return new Node.Sequence(List.copyOf(items), "");
    }

    private static String key(Node.Mapping indicator) {
        var own = text(indicator, "key");
        return own.isEmpty() ? text(indicator, "metric") : own;
    }

    private static String title(Node.Mapping section) {
        var own = text(section, "title");
        return own.isEmpty()
                ? fieldOf(section, "stage").map(ScorecardText::stageTitle).orElse("")
                : own;
    }

    private static String stageTitle(String text) {
        return java.util.stream.Stream.of(Stage.values())
                .filter(stage -> stage.text().equals(text))
                .findFirst()
                .map(Stage::title)
                .orElse("");
    }

    private static String text(Node.Mapping mapping, String name) {
        return fieldOf(mapping, name).orElse("");
    }

    private static Optional<String> fieldOf(Node.Mapping mapping, String name) {
        Map<String, Node> fields = mapping.fields();
        return fields.get(name) instanceof Node.Text(String value, String ignored)
                ? Optional.of(value)
                : Optional.empty();
    }
}
