package io.takeroot.search;

import io.takeroot.access.Role;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Change;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Node;
import io.takeroot.workspace.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the definitions of a kind searchable by all that they say; the products and competitors
/// that they name become facets.
@Component
public final class SearchableDefinitions {
    private static final List<String> FACETS = List.of("product", "competitor");

    /// Fields that steer, or that are shown anyhow.
    private static final Set<String> SILENT =
            Set.of("title", "slice", "state", "unit", "direction", "measure", "where", "metric");

    private static final String OWNER = "owner";

    /// Has words; keys, days and numbers say nothing that a person would look for.
    private static final Pattern TELLING = Pattern.compile("(?s).*\\p{L}.*\\s.*|\\p{Lu}.*");

    private static final String MESSAGE = "message";

    private final Definitions definitions;
    private final Workspace workspace;

    SearchableDefinitions(Definitions definitions, Workspace workspace) {
        this.definitions = definitions;
        this.workspace = workspace;
    }

    /// @param kind of the definitions
    /// @param title of the kind, in the plural
    /// @param url of the page of one of them
    public Searchable of(String kind, String title, Function<Slug, String> url) {
        return new Contributed(kind, title, url);
    }

    private final class Contributed implements Searchable {
        private final String kind;
        private final String title;
        private final Function<Slug, String> url;

        private Contributed(String kind, String title, Function<Slug, String> url) {
            this.kind = kind;
            this.title = title;
            this.url = url;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public Stream<SearchDocument> all() {
            var changed = new HashMap<Slug, Instant>();
            definitions.history(kind).forEach(it -> changed.putIfAbsent(it.key(), it.at()));
            return definitions.all(kind).stream()
                    .map(it -> document(it, changed.getOrDefault(it.key(), Instant.EPOCH)));
        }

        @Override
        public Optional<SearchDocument> find(String about) {
            var key = about.substring(about.indexOf('/') + 1);
            return Slug.isSlug(key)
                    ? definitions.find(kind, Slug.of(key)).map(it -> document(it, changed(it)))
                    : Optional.empty();
        }

        private Instant changed(Definition definition) {
            return definitions.history(kind, definition.key()).stream()
                    .findFirst()
                    .map(Change::at)
                    .orElse(Instant.EPOCH);
        }

        private SearchDocument document(Definition definition, Instant changed) {
            var facets = new HashMap<String, String>();
            FACETS.forEach(facet -> facets.put(facet, titles(facet, definition)));
            facets.values().removeIf(String::isEmpty);
            return new SearchDocument(
                    kind + "/" + definition.key(),
                    definition.title(),
                    text(definition, facets),
                    url.apply(definition.key()),
                    facets,
                    day(changed),
                    Role.VIEWER);
        }
    }

    /// What it says, and the names of what it is about.
    private static String text(Definition definition, Map<String, String> facets) {
        var texts = texts(definition);
        facets.values().stream()
                .flatMap(String::lines)
                .filter(name -> !name.equals(definition.title()))
                .forEach(texts::add);
        return String.join("\n", texts);
    }

    private LocalDate day(Instant changed) {
        return LocalDate.ofInstant(changed, workspace.settings().zone());
    }

    /// The titles of the products, or competitors, that it names, or that it is; a claim is about
    /// what its message is about.
    private String titles(String facet, Definition definition) {
        if (definition.kind().equals(facet)) {
            return definition.title();
        }
        var titles = named(facet, definition);
        var fields = definition.fields(new ArrayList<>());
        if (fields.has(MESSAGE)) {
            fields.optionalSlug(MESSAGE)
                    .flatMap(key -> definitions.find(MESSAGE, key))
                    .ifPresent(message -> titles.addAll(named(facet, message)));
        }
        return String.join("\n", titles);
    }

    private Set<String> named(String facet, Definition definition) {
        var fields = definition.fields(new ArrayList<>());
        var titles = new LinkedHashSet<String>();
        for (var name : List.of(facet, facet + "s")) {
            if (fields.has(name)) {
                fields.texts(name).stream()
                        .filter(Slug::isSlug)
                        .flatMap(key -> definitions.find(facet, Slug.of(key)).stream())
                        .map(Definition::title)
                        .forEach(titles::add);
            }
        }
        return titles;
    }

    /// Sentences first, as an excerpt begins with them; then names.
    private static List<String> texts(Definition definition) {
        var sentences = new ArrayList<String>();
        var names = new ArrayList<String>();
        definition
                .body()
                .fields()
                .forEach(
                        (name, node) -> {
                            if (!SILENT.contains(name)) {
                                collect(node, OWNER.equals(name) ? names : sentences);
                            }
                        });
        sentences.addAll(names);
        return sentences;
    }

    private static void collect(Node node, List<String> texts) {
        switch (node) {
            case Node.Text text -> {
                if (TELLING.matcher(text.value()).matches()) {
                    texts.add(text.value());
                }
            }
            case Node.Sequence sequence -> sequence.items().forEach(it -> collect(it, texts));
            case Node.Mapping mapping ->
                    mapping.fields().values().forEach(it -> collect(it, texts));
        }
    }
}
