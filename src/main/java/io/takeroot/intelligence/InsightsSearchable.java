package io.takeroot.intelligence;

import io.takeroot.access.Role;
import io.takeroot.kernel.Slug;
import io.takeroot.search.SearchDocument;
import io.takeroot.search.Searchable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Insights are found by their words, without the personal ones.
@Component
final class InsightsSearchable implements Searchable {
    static final String KIND = "insight";
    private static final int AT_ONCE = 500;

    private final InsightStore insights;

    InsightsSearchable(InsightStore insights) {
        this.insights = insights;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Insights";
    }

    /// Page by page, as it is read.
    @Override
    public Stream<SearchDocument> all() {
        return Stream.iterate(
                        insights.find(InsightSearch.EVERYTHING, AT_ONCE),
                        some -> !some.isEmpty(),
                        this::following)
                .flatMap(List::stream)
                .map(InsightsSearchable::document);
    }

    private List<Insight> following(List<Insight> some) {
        var place = InsightSearch.Place.of(some.getLast());
        return insights.find(InsightSearch.EVERYTHING.after(place), AT_ONCE);
    }

    /// What was set aside is not found.
    @Override
    public Optional<SearchDocument> find(String about) {
        return InsightId.ofAbout(about)
                .flatMap(insights::find)
                .filter(insight -> insight.state() != InsightState.SET_ASIDE)
                .map(InsightsSearchable::document);
    }

    private static SearchDocument document(Insight insight) {
        var heard = insight.heard();
        return new SearchDocument(
                insight.id().about(),
                insight.title(),
                heard.text() + "\n" + heard.quote() + "\n" + insight.source(),
                insight.id().url(),
                facets(heard.subject()),
                heard.day(),
                Role.VIEWER);
    }

    private static Map<String, String> facets(Subject subject) {
        var facets = new LinkedHashMap<String, String>();
        put(facets, "product", subject.product());
        put(facets, "competitor", subject.competitor());
        put(facets, "persona", subject.persona());
        put(facets, "segment", subject.segment());
        return facets;
    }

    private static void put(Map<String, String> facets, String name, Optional<Slug> key) {
        key.ifPresent(it -> facets.put(name, it.value()));
    }
}
