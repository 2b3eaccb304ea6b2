package io.takeroot.groundwork;

import io.takeroot.workspace.Topic;
import io.takeroot.workspace.Topics;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// People talk about foundations.
@Component
final class FoundationTopics implements Topics {
    private final Groundwork groundwork;

    FoundationTopics(Groundwork groundwork) {
        this.groundwork = groundwork;
    }

    @Override
    public Optional<Topic> topic(String about) {
        return FoundationId.parse(about)
                .flatMap(groundwork::find)
                .map(foundation -> new Topic(foundation.title(), foundation.id().url()));
    }
}
