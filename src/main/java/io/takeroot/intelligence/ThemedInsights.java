package io.takeroot.intelligence;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Insights belong to themes by what they say; those set aside to none.
@Component
final class ThemedInsights implements ThemedTexts {
    private static final int AT_ONCE = 500;

    private final InsightStore insights;

    ThemedInsights(InsightStore insights) {
        this.insights = insights;
    }

    @Override
    public Stream<ThemedText> all() {
        return Stream.iterate(
                        insights.find(InsightSearch.EVERYTHING, AT_ONCE),
                        some -> !some.isEmpty(),
                        this::following)
                .flatMap(List::stream)
                .filter(insight -> insight.state() != InsightState.SET_ASIDE)
                .map(ThemedInsights::text);
    }

    private List<Insight> following(List<Insight> some) {
        var place = InsightSearch.Place.of(some.getLast());
        return insights.find(InsightSearch.EVERYTHING.after(place), AT_ONCE);
    }

    private static ThemedText text(Insight insight) {
        var heard = insight.heard();
        return new ThemedText(
                insight.id().about(),
                heard.text() + "\n" + heard.quote(),
                heard.day(),
                true,
                heard.subject().deal().orElse(""));
    }
}
