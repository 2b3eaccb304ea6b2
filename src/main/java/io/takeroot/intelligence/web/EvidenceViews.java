package io.takeroot.intelligence.web;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.intelligence.Backing;
import io.takeroot.intelligence.Evidence;
import io.takeroot.intelligence.Hub;
import io.takeroot.intelligence.Insight;
import io.takeroot.intelligence.InsightState;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the pages of the evidence of claims.
@Component
final class EvidenceViews {
    private static final int LINES = 100;

    private final Evidence evidence;
    private final Hub settings;
    private final HubPages hub;

    EvidenceViews(Evidence evidence, Hub settings, HubPages hub) {
        this.evidence = evidence;
        this.settings = settings;
        this.hub = hub;
    }

    /// A claim beside its backing.
    record Backed(Foundation claim, Backing backing) {}

    /// Those that the filter takes: no evidence first, then stale, contested, backed.
    List<Backed> chosen(EvidenceFilter filter) {
        return all().stream()
                .filter(it -> filter.takes(it.claim(), it.backing()))
                .sorted(
                        Comparator.comparing((Backed it) -> it.backing().state())
                                .thenComparing(it -> it.claim().title())
                                .thenComparing(it -> it.claim().id().key()))
                .toList();
    }

    private List<Backed> all() {
        var claims = hub.all(FoundationKind.CLAIM);
        var backings = evidence.of(claims.stream().map(it -> it.id().key().value()).toList());
        return claims.stream()
                .flatMap(
                        it ->
                                Optional.ofNullable(backings.get(it.id().key().value())).stream()
                                        .map(backing -> new Backed(it, backing)))
                .toList();
    }

    EvidenceListView list(EvidenceFilter filter) {
        var all = all();
        var chosen = chosen(filter);
        int from = Math.min(filter.from(), chosen.size());
        int to = Math.min(from + LINES, chosen.size());
        return new EvidenceListView(
                all.isEmpty(),
                "Fresh is what was said within %d days.".formatted(settings.settings().freshDays()),
                filter.find(),
                List.of(
                        states(filter.state()),
                        hub.choice(FoundationKind.PRODUCT, "All products", filter.product())),
                counts(all),
                chosen.subList(from, to).stream().map(this::line).toList(),
                "/evidence.csv" + filter.query(0),
                to < chosen.size() ? "/evidence" + filter.query(to) : "");
    }

    private List<EvidenceListView.Count> counts(List<Backed> all) {
        return Arrays.stream(Backing.State.values())
                .map(
                        state ->
                                new EvidenceListView.Count(
                                        state.tone(),
                                        state.title(),
                                        hub.formats()
                                                .count(
                                                        all.stream()
                                                                .filter(
                                                                        it ->
                                                                                it.backing().state()
                                                                                        == state)
                                                                .count()),
                                        "of " + hub.formats().count(all.size())))
                .toList();
    }

    private EvidenceListView.Line line(Backed it) {
        var backing = it.backing();
        return new EvidenceListView.Line(
                url(backing.claim()),
                it.claim().title(),
                products(it.claim().products()),
                hub.formats().count(backing.supporting()),
                hub.formats().count(backing.against()),
                backing.freshest().map(hub.formats()::date).orElse(""),
                backing.state().tone(),
                backing.state().title());
    }

    private String products(Set<Slug> keys) {
        return keys.stream()
                .map(key -> hub.title(FoundationKind.PRODUCT, Optional.of(key)))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String url(String claim) {
        return "/evidence?claim=" + claim;
    }

    /// @param most how many insights are shown
    ClaimEvidenceView claim(String key, int most) {
        var backing = evidence.of(key);
        var spoken = evidence.insights(key, most + 1);
        return new ClaimEvidenceView(
                key,
                hub.title(
                        FoundationKind.CLAIM, Optional.of(key).filter(Slug::isSlug).map(Slug::of)),
                Slug.isSlug(key)
                        ? new FoundationId(FoundationKind.CLAIM, Slug.of(key)).url()
                        : "/evidence",
                backing.state().tone(),
                backing.state().title(),
                standing(backing),
                spoken.stream().limit(most).map(this::line).toList(),
                spoken.size() > most ? url(key) : "");
    }

    private String standing(Backing backing) {
        return switch (backing.state()) {
            case NONE ->
                    backing.against() == 0
                            ? "No insight speaks for it yet: it is an opinion until one does."
                            : "Nothing speaks for it, and %s spoke against it."
                                    .formatted(insights(backing.against()));
            case STALE ->
                    "%s, the latest of %s: older than %d days. Ask somebody again."
                            .formatted(
                                    backing.words(),
                                    freshest(backing),
                                    settings.settings().freshDays());
            case CONTESTED ->
                    "%s: what is fresh is divided. Find out for whom it holds."
                            .formatted(backing.words());
            case BACKED -> "%s, the latest of %s.".formatted(backing.words(), freshest(backing));
        };
    }

    private String insights(int count) {
        return hub.formats().count(count, "insight", "insights");
    }

    private String freshest(Backing backing) {
        return backing.freshest().map(hub.formats()::date).orElse("no day");
    }

    private ClaimEvidenceView.Line line(Evidence.Spoken spoken) {
        Insight insight = spoken.insight();
        return new ClaimEvidenceView.Line(
                insight.id().url(),
                insight.title(),
                insight.heard().kind().title()
                        + (insight.source().isEmpty() ? "" : ": " + insight.source()),
                hub.formats().date(insight.heard().day()),
                spoken.supports(),
                insight.state() == InsightState.SET_ASIDE);
    }

    private static Field states(String chosen) {
        return Field.choice(
                "state",
                "Evidence",
                chosen,
                HubPages.choices(
                        "All states",
                        Arrays.stream(Backing.State.values())
                                .map(state -> new Field.Choice(state.word(), state.title()))));
    }

    /// Which claims a person wants to see.
    record EvidenceFilter(String find, String state, String product, int from) {
        boolean takes(Foundation claim, Backing backing) {
            return (state.isEmpty() || backing.state().word().equals(state))
                    && (product.isEmpty()
                            || claim.products().stream().anyMatch(it -> it.value().equals(product)))
                    && (claim.title() + " " + claim.text("text") + " " + claim.id().key())
                            .toLowerCase(Locale.ROOT)
                            .contains(find.strip().toLowerCase(Locale.ROOT));
        }

        String query(int place) {
            Map<String, String> words = new LinkedHashMap<>();
            words.put("find", find);
            words.put("state", state);
            words.put("product", product);
            words.put("from", place == 0 ? "" : Integer.toString(place));
            return InsightFilter.query(words);
        }
    }
}
