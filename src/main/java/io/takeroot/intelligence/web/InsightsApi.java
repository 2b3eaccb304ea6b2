package io.takeroot.intelligence.web;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.intelligence.Backing;
import io.takeroot.intelligence.Evidence;
import io.takeroot.intelligence.Insight;
import io.takeroot.intelligence.InsightSearch;
import io.takeroot.intelligence.Insights;
import io.takeroot.kernel.Slug;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Insights and the evidence of claims as JSON; personal words are kept out.
@RestController
@PreAuthorize("hasRole('VIEWER')")
class InsightsApi {
    private static final int MOST = 100;

    private final Insights insights;
    private final Evidence evidence;
    private final Groundwork groundwork;

    InsightsApi(Insights insights, Evidence evidence, Groundwork groundwork) {
        this.insights = insights;
        this.evidence = evidence;
        this.groundwork = groundwork;
    }

    /// Filtered by the same words as the page; `next` is the `after` of the next page.
    @GetMapping("/api/insights")
    Map<String, @Nullable Object> list(@ModelAttribute InsightFilter filter) {
        var found = insights.find(filter.search(), MOST);
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("insights", found.stream().map(InsightsApi::json).toList());
        answer.put(
                "next",
                found.size() < MOST ? null : InsightSearch.Place.of(found.getLast()).toString());
        return answer;
    }

    @GetMapping("/api/insights/{number}")
    Map<String, @Nullable Object> insight(@PathVariable String number) {
        var insight =
                insights.find(InsightController.id(number))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var answer = json(insight);
        answer.put("claims", evidence.claims(insight.id()));
        return answer;
    }

    /// How every claim stands today.
    @GetMapping("/api/evidence")
    List<Map<String, @Nullable Object>> evidence() {
        var claims =
                groundwork.foundations(FoundationKind.CLAIM).stream()
                        .map((Foundation claim) -> claim.id().key().value())
                        .toList();
        var backings = evidence.of(claims);
        return claims.stream()
                .flatMap(claim -> Optional.ofNullable(backings.get(claim)).stream())
                .map(InsightsApi::json)
                .toList();
    }

    private static Map<String, @Nullable Object> json(Backing backing) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("claim", backing.claim());
        answer.put("state", backing.state().word());
        answer.put("for", backing.supporting());
        answer.put("against", backing.against());
        answer.put("freshest", backing.freshest().map(Object::toString).orElse(null));
        return answer;
    }

    private static Map<String, @Nullable Object> json(Insight insight) {
        var heard = insight.heard();
        var subject = heard.subject();
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("number", insight.id().value());
        answer.put("kind", heard.kind().word());
        answer.put("day", heard.day().toString());
        answer.put("text", heard.text());
        answer.put("quote", heard.quote());
        answer.put("who", heard.origin().who());
        answer.put("where", heard.origin().where());
        answer.put("product", key(subject.product()));
        answer.put("competitor", key(subject.competitor()));
        answer.put("persona", key(subject.persona()));
        answer.put("segment", key(subject.segment()));
        answer.put("deal", subject.deal().orElse(null));
        answer.put("confidence", heard.confidence().word());
        answer.put("state", insight.state().word());
        return answer;
    }

    private static @Nullable String key(Optional<Slug> key) {
        return key.map(Slug::value).orElse(null);
    }
}
