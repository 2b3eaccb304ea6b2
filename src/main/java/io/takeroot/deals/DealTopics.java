package io.takeroot.deals;

import io.takeroot.workspace.Topic;
import io.takeroot.workspace.Topics;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// People talk about deals, and other things are about them.
@Component
final class DealTopics implements Topics {
    private final Deals deals;

    DealTopics(Deals deals) {
        this.deals = deals;
    }

    @Override
    public Optional<Topic> topic(String about) {
        return about.startsWith(Deals.TOPIC)
                ? deals.find(about.substring(Deals.TOPIC.length()))
                        .map(deal -> new Topic(deal.title(), deal.url()))
                : Optional.empty();
    }
}
