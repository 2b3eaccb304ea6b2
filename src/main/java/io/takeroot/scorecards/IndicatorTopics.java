package io.takeroot.scorecards;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Topic;
import io.takeroot.workspace.Topics;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lets people talk beside an indicator: `indicator/overall/win_rate`, or with the product
/// between, `indicator/product/gtx-pro/win_rate`.
@Component
final class IndicatorTopics implements Topics {
    private static final String PREFIX = "indicator/";

    private final Scorecards scorecards;

    IndicatorTopics(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @Override
    public Optional<Topic> topic(String about) {
        int cut = about.lastIndexOf('/');
        if (!about.startsWith(PREFIX) || cut <= PREFIX.length()) {
            return Optional.empty();
        }
        var key = about.substring(cut + 1);
        return Slug.isSlug(key)
                ? ScorecardId.parse(about.substring(PREFIX.length(), cut))
                        .flatMap(id -> topic(id, Slug.of(key)))
                : Optional.empty();
    }

    private Optional<Topic> topic(ScorecardId id, Slug key) {
        return scorecards
                .find(id)
                .filter(
                        subject ->
                                scorecards.indicators(id).stream()
                                        .anyMatch(indicator -> indicator.key().equals(key)))
                .map(
                        subject ->
                                new Topic(
                                        scorecards.indicatorTitle(id, key) + ", " + subject.title(),
                                        "/scorecards/" + id.text() + "?open=" + key));
    }
}
