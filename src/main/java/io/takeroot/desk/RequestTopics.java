package io.takeroot.desk;

import io.takeroot.workspace.Topic;
import io.takeroot.workspace.Topics;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// People talk about requests, and other things are tied to them.
@Component
final class RequestTopics implements Topics {
    private final RequestStore rows;

    RequestTopics(RequestStore rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Topic> topic(String about) {
        return about.startsWith("request/")
                ? RequestId.parse(about)
                        .flatMap(rows::find)
                        .map(it -> new Topic(it.id() + " " + it.title(), it.id().url(), true))
                : Optional.empty();
    }
}
