package io.takeroot.intelligence;

import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.search.Search;
import io.takeroot.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What speaks for and against the claims: the front door to evidence.
@Component
public class Evidence {
    private final EvidenceStore ties;
    private final InsightTies traces;
    private final Insights insights;
    private final Groundwork groundwork;
    private final Hub hub;
    private final Search search;
    private final Store store;
    private final Clock clock;

    Evidence(
            EvidenceStore ties,
            InsightTies traces,
            Insights insights,
            Groundwork groundwork,
            Hub hub,
            Search search,
            Store store,
            Clock clock) {
        this.ties = ties;
        this.traces = traces;
        this.insights = insights;
        this.groundwork = groundwork;
        this.hub = hub;
        this.search = search;
        this.store = store;
        this.clock = clock;
    }

    /// An insight that speaks for or against a claim.
    public record Spoken(Insight insight, boolean supports) {}

    /// A claim for or against which an insight speaks.
    public record Touched(String claim, boolean supports) {}

    /// What the insights say about a claim today.
    public Backing of(String claim) {
        return of(Set.of(claim)).getOrDefault(claim, Backing.none(claim, Optional.empty()));
    }

    /// The same for many claims in two questions to the database; each has its place in the
    /// answer.
    public Map<String, Backing> of(Collection<String> claims) {
        var counts = ties.counts(claims, freshFrom(groundwork.today()));
        var changes = ties.changes(claims);
        return claims.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                claim ->
                                        backing(
                                                claim,
                                                Optional.ofNullable(counts.get(claim)),
                                                Optional.ofNullable(changes.get(claim)))));
    }

    /// The keys of the claims whose evidence changed at a moment or later.
    public Set<String> changedSince(Instant moment) {
        return ties.changedSince(moment);
    }

    /// The latest first.
    public List<Spoken> insights(String claim, int most) {
        var tied = ties.ofClaim(claim, most);
        var byId =
                insights.find(tied.stream().map(EvidenceStore.Tied::insight).toList()).stream()
                        .collect(Collectors.toMap(Insight::id, Function.identity()));
        return tied.stream()
                .flatMap(
                        it ->
                                Optional.ofNullable(byId.get(it.insight())).stream()
                                        .map(insight -> new Spoken(insight, it.supports())))
                .toList();
    }

    /// The claims that an insight is tied to.
    public List<Touched> claims(InsightId insight) {
        return ties.ofInsight(insight).stream()
                .map(it -> new Touched(it.claim(), it.supports()))
                .toList();
    }

    /// To how many claims each insight is tied; who is tied to none is not among the keys.
    public Map<InsightId, Integer> counts(Collection<InsightId> insights) {
        return ties.countsOfInsights(insights);
    }

    /// Ties an insight to a claim as something that speaks for it, or against it; the other tie
    /// goes.
    ///
    /// @throws Failure USER when one of them is not there
    public void tie(InsightId insight, String claim, boolean supports, Actor by) {
        requireClaim(claim);
        store.inTransaction(
                () -> {
                    var it = insights.require(insight);
                    var tied = new EvidenceStore.Tied(claim, insight, supports, it.heard().day());
                    boolean counts = it.state() != InsightState.SET_ASIDE;
                    if (ties.tie(tied, counts, by, clock.instant())) {
                        traces.speaks(insight, claim, supports, by);
                        changed(claim);
                    }
                });
    }

    public void untie(InsightId insight, String claim, Actor by) {
        store.inTransaction(
                () -> {
                    if (ties.untie(claim, insight)) {
                        traces.silence(insight, claim, by);
                        changed(claim);
                    }
                });
    }

    /// What counts as evidence on a day and is fresh, from the first day on which it is.
    LocalDate freshFrom(LocalDate day) {
        return day.minusDays(hub.settings().freshDays());
    }

    /// How a claim stood on a day, from what is tied to it now.
    Backing.State stateOn(LocalDate day, List<EvidenceStore.Tied> tied) {
        var from = freshFrom(day);
        int supporting = 0;
        int freshSupporting = 0;
        int freshAgainst = 0;
        for (var it : tied) {
            boolean fresh = !it.day().isBefore(from);
            if (it.day().isAfter(day)) {
                continue;
            }
            supporting += it.supports() ? 1 : 0;
            freshSupporting += fresh && it.supports() ? 1 : 0;
            freshAgainst += fresh && !it.supports() ? 1 : 0;
        }
        return state(new EvidenceStore.Counts(supporting, 0, freshSupporting, freshAgainst, null));
    }

    private void changed(String claim) {
        ties.changed(claim, clock.instant());
        search.changed("claim/" + claim);
    }

    private void requireClaim(String claim) {
        if (!Slug.isSlug(claim)
                || groundwork
                        .find(new FoundationId(FoundationKind.CLAIM, Slug.of(claim)))
                        .isEmpty()) {
            throw Failure.user(
                    "UNKNOWN_FOUNDATION",
                    "There is no claim '%s'. Choose one from the list.".formatted(claim));
        }
    }

    private static Backing backing(
            String claim, Optional<EvidenceStore.Counts> counted, Optional<Instant> changedAt) {
        if (counted.isEmpty()) {
            return Backing.none(claim, changedAt);
        }
        var counts = counted.get();
        return new Backing(
                claim,
                counts.supporting(),
                counts.against(),
                Optional.ofNullable(counts.freshest()),
                state(counts),
                changedAt);
    }

    static Backing.State state(EvidenceStore.Counts counts) {
        int fresh = counts.freshSupporting() + counts.freshAgainst();
        if (counts.freshAgainst() > 0 && counts.freshAgainst() * 3 >= fresh) {
            return Backing.State.CONTESTED;
        }
        if (counts.freshSupporting() > 0) {
            return Backing.State.BACKED;
        }
        return counts.supporting() > 0 ? Backing.State.STALE : Backing.State.NONE;
    }
}
