package io.takeroot.library;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Topic;
import io.takeroot.workspace.Topics;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// People talk about assets, and other things are answered with them.
@Component
final class AssetTopics implements Topics {
    private final Shelf shelf;

    AssetTopics(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Optional<Topic> topic(String about) {
        return Optional.of(about)
                .filter(it -> it.startsWith(Asset.TOPIC))
                .map(it -> it.substring(Asset.TOPIC.length()))
                .filter(Slug::isSlug)
                .flatMap(key -> shelf.find(Slug.of(key)))
                .map(Shelf.Copy::shown)
                .filter(Reader.current()::maySee)
                .map(asset -> new Topic(asset.title(), asset.path()));
    }
}
