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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the definitions of a kind searchable by all that they say; the products and competitors
/// that they name become facets.
@Component
public final class SearchableDefinitions {
    private static final List<String> FACETS = List.of("product", "competitor");

    /// Fields that steer and say nothing a person would look for.
    private static final Set<String> SILENT =
            Set.of("slice", "state", "agreed_on", "review_by", "unit", "direction", "measure");

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
                    String.join("\n", texts(definition)),
                    url.apply(definition.key()),
                    facets,
                    day(changed),
                    Role.VIEWER);
        }
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

    private static List<String> texts(Definition definition) {
        var texts = new ArrayList<String>();
        definition.body().fields().entrySet().stream()
                .filter(field -> !SILENT.contains(field.getKey()))
                .filter(field -> !field.getKey().equals("title"))
                .forEach(field -> collect(field.getValue(), texts));
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        switch (node) {
            case Node.Text text -> texts.add(text.value());
            case Node.Sequence sequence -> sequence.items().forEach(it -> collect(it, texts));
            case Node.Mapping mapping ->
                    mapping.fields().values().forEach(it -> collect(it, texts));
        }
    }
}
