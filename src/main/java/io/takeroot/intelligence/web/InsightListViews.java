package io.takeroot.intelligence.web;

import io.takeroot.groundwork.FoundationKind;
import io.takeroot.intelligence.Evidence;
import io.takeroot.intelligence.Insight;
import io.takeroot.intelligence.InsightId;
import io.takeroot.intelligence.InsightKind;
import io.takeroot.intelligence.InsightSearch;
import io.takeroot.intelligence.InsightState;
import io.takeroot.intelligence.Insights;
import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the list of insights.
@Component
final class InsightListViews {
    private static final int LINES = 50;

    private final Insights insights;
    private final Evidence evidence;
    private final HubPages hub;

    InsightListViews(Insights insights, Evidence evidence, HubPages hub) {
        this.insights = insights;
        this.evidence = evidence;
        this.hub = hub;
    }

    InsightListView list(InsightFilter filter, HttpServletRequest request) {
        var found = insights.find(filter.search(), LINES + 1);
        var shown = found.stream().limit(LINES).toList();
        var claims = evidence.counts(shown.stream().map(Insight::id).toList());
        return new InsightListView(
                found.isEmpty() && !filter.isSet(),
                filter.isSet(),
                filter.find(),
                List.of(
                        kinds(filter.kind()),
                        hub.choice(
                                FoundationKind.COMPETITOR, "All competitors", filter.competitor()),
                        hub.choice(FoundationKind.PRODUCT, "All products", filter.product())),
                List.of(
                        hub.choice(FoundationKind.PERSONA, "All personas", filter.persona()),
                        hub.choice(FoundationKind.SEGMENT, "All segments", filter.segment()),
                        states(filter.state()),
                        Field.text("deal", "Deal", filter.deal())),
                !(filter.persona() + filter.segment() + filter.state() + filter.deal()).isEmpty(),
                shown.stream().map(insight -> line(insight, claims)).toList(),
                "/insights.csv" + filter.query(""),
                filter.after().isEmpty() ? "" : "/insights" + filter.query(""),
                found.size() > LINES ? next(filter, shown.getLast()) : "",
                request.isUserInRole("SELLER"),
                HubPages.mayCurate(request));
    }

    private static String next(InsightFilter filter, Insight last) {
        return "/insights" + filter.query(InsightSearch.Place.of(last).toString());
    }

    private InsightListView.Line line(Insight insight, Map<InsightId, Integer> claims) {
        int tied = claims.getOrDefault(insight.id(), 0);
        return new InsightListView.Line(
                insight.id().url(),
                insight.title(),
                insight.source(),
                insight.heard().kind().title(),
                about(insight),
                tied == 0 ? "" : hub.formats().count(tied, "claim", "claims"),
                hub.formats().date(insight.heard().day()),
                tone(insight.state()),
                insight.state().title());
    }

    private String about(Insight insight) {
        var subject = insight.heard().subject();
        return Stream.of(
                        hub.title(FoundationKind.COMPETITOR, subject.competitor()),
                        hub.title(FoundationKind.PRODUCT, subject.product()))
                .filter(title -> !title.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static Tone tone(InsightState state) {
        return switch (state) {
            case NEW -> Tone.RISK;
            case ACCEPTED -> Tone.OK;
            case SET_ASIDE -> Tone.NONE;
        };
    }

    private static Field kinds(String chosen) {
        return Field.choice(
                "kind",
                "Kind",
                chosen,
                HubPages.choices(
                        "All kinds",
                        Arrays.stream(InsightKind.values())
                                .map(kind -> new Field.Choice(kind.word(), kind.title()))));
    }

    private static Field states(String chosen) {
        return Field.choice(
                "state",
                "State",
                chosen,
                HubPages.choices(
                        "All but set aside",
                        Arrays.stream(InsightState.values())
                                .map(state -> new Field.Choice(state.word(), state.title()))));
    }
}
