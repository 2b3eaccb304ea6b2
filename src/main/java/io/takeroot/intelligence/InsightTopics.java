package io.takeroot.intelligence;

import io.takeroot.workspace.Topic;
import io.takeroot.workspace.Topics;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// People talk about insights, and tie other things to them.
@Component
final class InsightTopics implements Topics {
    private final InsightStore insights;

    InsightTopics(InsightStore insights) {
        this.insights = insights;
    }

    @Override
    public Optional<Topic> topic(String about) {
        return InsightId.ofAbout(about)
                .flatMap(insights::find)
                .map(insight -> new Topic(insight.title(), insight.id().url()));
    }
}
