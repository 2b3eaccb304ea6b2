package io.takeroot.library;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Change;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// All assets, each as it stands and as it was published last; made anew when a definition
/// changed.
@Component
class Shelf {
    /// @param definition what the asset was read from
    /// @param now its latest words
    /// @param published what readers see; empty before it is published for the first time
    /// @param words all of it in lower case, for finding
    record Copy(Definition definition, Asset now, Optional<Asset> published, String words) {
        /// What readers see, else what stands.
        Asset shown() {
            return published.orElse(now);
        }
    }

    private record Seen(long revision, Map<Slug, Copy> byKey) {}

    private final Definitions definitions;
    private volatile Seen latest = new Seen(-1, Map.of());

    Shelf(Definitions definitions) {
        this.definitions = definitions;
    }

    /// By title.
    Collection<Copy> all() {
        return seen().byKey().values();
    }

    Optional<Copy> find(Slug key) {
        return Optional.ofNullable(seen().byKey().get(key));
    }

    private Seen seen() {
        long revision = definitions.revision();
        var before = latest;
        if (before.revision() == revision) {
            return before;
        }
        var byKey = new LinkedHashMap<Slug, Copy>();
        definitions.all(AssetKind.NAME).stream()
                .map(definition -> copy(definition, before))
                .sorted(
                        Comparator.<Copy, String>comparing(
                                        it -> it.shown().title().toLowerCase(Locale.ROOT))
                                .thenComparing(it -> it.now().key()))
                .forEach(copy -> byKey.put(copy.now().key(), copy));
        var now = new Seen(revision, Collections.unmodifiableMap(byKey));
        latest = now;
        return now;
    }

    /// What did not change is kept as it was read.
    private Copy copy(Definition definition, Seen before) {
        var old = before.byKey().get(definition.key());
        if (old != null && old.definition().equals(definition)) {
            return old;
        }
        var now = AssetText.stored(definition);
        var published = now.isPublished() ? Optional.of(now) : publishedBefore(now.key());
        return new Copy(definition, now, published, words(published.orElse(now)));
    }

    private Optional<Asset> publishedBefore(Slug key) {
        return definitions.history(AssetKind.NAME, key).stream()
                .takeWhile(change -> change.definition().isPresent())
                .flatMap(change -> said(change).stream())
                .filter(Asset::isPublished)
                .findFirst();
    }

    private static Optional<Asset> said(Change change) {
        return change.definition().map(AssetText::stored);
    }

    private static String words(Asset asset) {
        return (asset.title()
                        + "\n"
                        + asset.summary()
                        + "\n"
                        + asset.type().title()
                        + "\n"
                        + asset.subjects()
                        + "\n"
                        + String.join("\n", asset.card().lines().toList())
                        + "\n"
                        + asset.content())
                .toLowerCase(Locale.ROOT);
    }
}
