package io.takeroot.initiatives;

import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.ScorecardId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A tactic with its chain, as its definition says it.
///
/// @param tier of a launch, 0 (the largest) to 3; empty for all others
/// @param objective that it serves; may be missing from a draft
/// @param owner may be empty in a draft
/// @param standsOn foundations, such as `message/gtx-pro-positioning`
/// @param indicators in their order, leading and lagging ones
/// @param next what comes after it, in words; may be empty
public record Initiative(
        Slug key,
        String title,
        Type type,
        Optional<Integer> tier,
        Optional<Slug> objective,
        Scope scope,
        String owner,
        Days days,
        Cost cost,
        State state,
        List<String> standsOn,
        List<Deliverable> deliverables,
        List<Indicator> indicators,
        Controls controls,
        String next) {
    public Initiative {
        standsOn = List.copyOf(standsOn);
        deliverables = List.copyOf(deliverables);
        indicators = List.copyOf(indicators);
    }

    /// What sort of tactic it is.
    public enum Type {
        LAUNCH,
        CAMPAIGN,
        ENABLEMENT,
        COMPETITIVE,
        CONTENT,
        RESEARCH,
        PRICING
    }

    /// Where it stands. The table of moves is [#mayBecome].
    public enum State {
        DRAFT,
        STARTED,
        FINISHED,
        STOPPED;

        /// A start may be taken back, and what has ended may be taken up again.
        public boolean mayBecome(State next) {
            return switch (this) {
                case DRAFT -> next == STARTED;
                case STARTED -> next != STARTED;
                case FINISHED, STOPPED -> next == STARTED;
            };
        }

        public boolean isEnd() {
            return this == FINISHED || this == STOPPED;
        }
    }

    /// Whom and what it concerns; an empty list means no one in particular.
    public record Scope(Set<Slug> products, Set<Slug> segments, Set<Slug> competitors) {
        public Scope {
            products = Set.copyOf(products);
            segments = Set.copyOf(segments);
            competitors = Set.copyOf(competitors);
        }
    }

    /// First and last day; a draft may have neither, what is open has no end.
    public record Days(Optional<LocalDate> start, Optional<LocalDate> end) {}

    /// @param hours of work
    public record Cost(Optional<Budget> budget, Optional<BigDecimal> hours) {}

    /// @param currency ISO 4217 code
    public record Budget(BigDecimal amount, String currency) {}

    public Stream<Indicator> leading() {
        return indicators.stream().filter(i -> i.role() == Indicator.Role.LEADING);
    }

    public Stream<Indicator> lagging() {
        return indicators.stream().filter(i -> i.role() == Indicator.Role.LAGGING);
    }

    public Optional<Indicator> indicator(Slug wanted) {
        return indicators.stream().filter(i -> i.key().equals(wanted)).findFirst();
    }

    /// The scorecard of its indicators; there is one as soon as it has any.
    public ScorecardId scorecard() {
        return ScorecardId.overall(Slug.of(InitiativeScorecards.PREFIX + key));
    }

    public String url() {
        return "/initiatives/" + key;
    }
}
