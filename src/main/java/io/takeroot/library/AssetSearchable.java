package io.takeroot.library;

import io.takeroot.access.Role;
import io.takeroot.kernel.Slug;
import io.takeroot.search.SearchDocument;
import io.takeroot.search.Searchable;
import io.takeroot.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Assets as search finds them: by the words that readers see, for those whom they are for. Drafts
/// are for those who write.
@Component
final class AssetSearchable implements Searchable {
    private final Shelf shelf;
    private final CardClaims claims;
    private final Workspace workspace;

    AssetSearchable(Shelf shelf, CardClaims claims, Workspace workspace) {
        this.shelf = shelf;
        this.claims = claims;
        this.workspace = workspace;
    }

    @Override
    public String kind() {
        return "asset";
    }

    @Override
    public String title() {
        return "Library";
    }

    @Override
    public Stream<SearchDocument> all() {
        return List.copyOf(shelf.all()).stream().map(this::document);
    }

    @Override
    public Optional<SearchDocument> find(String about) {
        return Optional.of(about)
                .filter(it -> it.startsWith(Asset.TOPIC))
                .map(it -> it.substring(Asset.TOPIC.length()))
                .filter(Slug::isSlug)
                .flatMap(key -> shelf.find(Slug.of(key)))
                .map(this::document);
    }

    private SearchDocument document(Shelf.Copy copy) {
        var asset = copy.shown();
        var facets = new LinkedHashMap<String, String>();
        facets.put("type", asset.type().word());
        facets.put("audience", asset.audience().word());
        first(asset.subjects().products()).ifPresent(key -> facets.put("product", key));
        first(asset.subjects().competitors()).ifPresent(key -> facets.put("competitor", key));
        return new SearchDocument(
                asset.address(),
                asset.title(),
                text(asset),
                asset.path(),
                facets,
                workspace.today(),
                copy.published().isPresent() ? asset.audience().from() : Role.MARKETER);
    }

    private static Optional<String> first(List<Slug> keys) {
        return keys.stream().findFirst().map(Slug::value);
    }

    private String text(Asset asset) {
        var words = new ArrayList<>(List.of(asset.summary()));
        Stream.concat(asset.card().lines(), asset.content().lines())
                .map(Line::of)
                .forEach(
                        line -> {
                            switch (line) {
                                case Line.Words(String text) -> words.add(text);
                                case Line.Claim(Slug key) -> words.add(claims.words(key));
                            }
                        });
        return String.join("\n", words);
    }
}
