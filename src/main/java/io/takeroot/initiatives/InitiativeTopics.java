package io.takeroot.initiatives;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Topic;
import io.takeroot.workspace.Topics;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lets people talk about an initiative: `initiative/gtx-launch`.
@Component
final class InitiativeTopics implements Topics {
    private static final String PREFIX = "initiative/";

    private final Initiatives initiatives;

    InitiativeTopics(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @Override
    public Optional<Topic> topic(String about) {
        var key = about.startsWith(PREFIX) ? about.substring(PREFIX.length()) : "";
        return Slug.isSlug(key)
                ? initiatives
                        .find(Slug.of(key))
                        .map(initiative -> new Topic(initiative.title(), initiative.url()))
                : Optional.empty();
    }
}
