package io.takeroot.intelligence.web;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.intelligence.Backing;
import io.takeroot.intelligence.Evidence;
import io.takeroot.intelligence.Heard;
import io.takeroot.intelligence.Insight;
import io.takeroot.intelligence.InsightState;
import io.takeroot.intelligence.InsightVersion;
import io.takeroot.intelligence.Insights;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Field;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Makes the page of an insight, and of its versions.
@Component
final class InsightViews {
    private final Insights insights;
    private final Evidence evidence;
    private final HubPages hub;

    InsightViews(Insights insights, Evidence evidence, HubPages hub) {
        this.insights = insights;
        this.evidence = evidence;
        this.hub = hub;
    }

    InsightView view(Insight insight, HttpServletRequest request) {
        boolean curate = HubPages.mayCurate(request);
        var tied = evidence.claims(insight.id());
        return new InsightView(
                insight.id().toString(),
                insight.id().url(),
                insight.id().about(),
                insight.heard().text(),
                insight.heard().quote(),
                insight.source(),
                "Kept by %s, %s"
                        .formatted(
                                hub.name(insight.author()), hub.formats().moment(insight.keptAt())),
                InsightListViews.tone(insight.state()),
                insight.state().title(),
                lines(insight.heard()),
                claims(tied),
                curate ? others(tied) : List.of(),
                curate ? moves(insight.state()) : List.of(),
                curate,
                mayEdit(insight, request),
                curate && insights.isPersonal(insight.id()),
                insight.version());
    }

    boolean mayEdit(Insight insight, HttpServletRequest request) {
        return HubPages.mayCurate(request) || insight.author().equals(hub.me().email());
    }

    private List<InsightView.Line> lines(Heard heard) {
        var lines = new ArrayList<InsightView.Line>();
        lines.add(new InsightView.Line("Kind", heard.kind().title(), ""));
        lines.add(new InsightView.Line("Said on", hub.formats().date(heard.day()), ""));
        var subject = heard.subject();
        about(lines, FoundationKind.COMPETITOR, subject.competitor());
        about(lines, FoundationKind.PRODUCT, subject.product());
        about(lines, FoundationKind.PERSONA, subject.persona());
        about(lines, FoundationKind.SEGMENT, subject.segment());
        subject.deal()
                .ifPresent(deal -> lines.add(new InsightView.Line("Deal", deal, "/deals/" + deal)));
        lines.add(
                new InsightView.Line(
                        "Confidence",
                        heard.confidence().title() + ": " + heard.confidence().meaning(),
                        ""));
        return lines;
    }

    private void about(List<InsightView.Line> lines, FoundationKind kind, Optional<Slug> key) {
        key.map(it -> new FoundationId(kind, it))
                .ifPresent(
                        id ->
                                lines.add(
                                        new InsightView.Line(
                                                kind.title(), hub.title(kind, key), id.url())));
    }

    private List<InsightView.ClaimLine> claims(List<Evidence.Touched> tied) {
        var backings = evidence.of(tied.stream().map(Evidence.Touched::claim).toList());
        return tied.stream().map(it -> claim(it, backings)).toList();
    }

    private InsightView.ClaimLine claim(Evidence.Touched tied, Map<String, Backing> backings) {
        var key = Slug.of(tied.claim());
        var state =
                Optional.ofNullable(backings.get(tied.claim()))
                        .map(Backing::state)
                        .orElse(Backing.State.NONE);
        return new InsightView.ClaimLine(
                tied.claim(),
                hub.title(FoundationKind.CLAIM, Optional.of(key)),
                new FoundationId(FoundationKind.CLAIM, key).url(),
                tied.supports(),
                state.tone(),
                state.title());
    }

    private List<Field.Choice> others(List<Evidence.Touched> tied) {
        Set<String> there = tied.stream().map(Evidence.Touched::claim).collect(Collectors.toSet());
        return hub.all(FoundationKind.CLAIM).stream()
                .filter(claim -> !there.contains(claim.id().key().value()))
                .map((Foundation it) -> new Field.Choice(it.id().key().value(), it.title()))
                .toList();
    }

    private static List<InsightView.Move> moves(InsightState state) {
        return Arrays.stream(InsightState.values())
                .filter(to -> to != state && to != InsightState.NEW)
                .map(
                        to ->
                                new InsightView.Move(
                                        to.word(),
                                        to == InsightState.ACCEPTED ? "Accept" : "Set aside"))
                .toList();
    }

    InsightVersionsView versions(Insight insight, HttpServletRequest request) {
        var versions = insights.versions(insight.id());
        boolean mayRestore = mayEdit(insight, request);
        return new InsightVersionsView(
                insight.id().url(),
                IntStream.range(0, versions.size())
                        .mapToObj(
                                i -> {
                                    var version = versions.get(i);
                                    var before =
                                            i + 1 < versions.size()
                                                    ? Optional.of(versions.get(i + 1))
                                                    : Optional.<InsightVersion>empty();
                                    return new InsightVersionsView.Line(
                                            version.number(),
                                            hub.formats().moment(version.at()),
                                            hub.name(version.by()),
                                            deed(version, before),
                                            said(version, before),
                                            mayRestore && i > 0
                                                    ? insight.id().url()
                                                            + "/versions/"
                                                            + version.number()
                                                            + "/restoration"
                                                    : "");
                                })
                        .toList());
    }

    private static String deed(InsightVersion version, Optional<InsightVersion> before) {
        if (before.isEmpty()) {
            return "Kept";
        }
        return before.get().state() == version.state() ? "Changed" : version.state().title();
    }

    private List<InsightVersionsView.Said> said(
            InsightVersion version, Optional<InsightVersion> before) {
        var now = fields(version.heard());
        var then = before.map(it -> fields(it.heard())).orElse(now);
        return now.keySet().stream()
                .map(
                        name ->
                                new InsightVersionsView.Said(
                                        name,
                                        then.getOrDefault(name, ""),
                                        now.getOrDefault(name, "")))
                .filter(it -> before.isEmpty() || !it.before().equals(it.after()))
                .filter(it -> !(it.before() + it.after()).isEmpty())
                .toList();
    }

    private Map<String, String> fields(Heard heard) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("Text", heard.text());
        fields.put("Quote", heard.quote());
        fields.put("Who", heard.origin().who());
        fields.put("Where", heard.origin().where());
        lines(heard).forEach(line -> fields.put(line.name(), line.text()));
        return fields;
    }
}
