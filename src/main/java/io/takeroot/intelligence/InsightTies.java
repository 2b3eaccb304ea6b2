package io.takeroot.intelligence;

import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.trace.Tie;
import io.takeroot.trace.Traces;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Ties insights to what they were learned from, to what they are about and to claims, so that
/// the way can be gone from each of them.
@Component
final class InsightTies {
    private final Traces traces;

    InsightTies(Traces traces) {
        this.traces = traces;
    }

    void begin(InsightId id, NewInsight fresh, Actor by) {
        fresh.learnedFrom().ifPresent(from -> traces.tie(id.about(), Tie.LEARNED_FROM, from, by));
        move(id, Subject.NOTHING, fresh.heard().subject(), by);
    }

    /// It is about something else now.
    void move(InsightId id, Subject before, Subject after, Actor by) {
        var then = abouts(before);
        var now = abouts(after);
        then.stream()
                .filter(it -> !now.contains(it))
                .forEach(it -> traces.untie(id.about(), Tie.ABOUT, it, by));
        now.stream()
                .filter(it -> !then.contains(it))
                .forEach(it -> traces.tie(id.about(), Tie.ABOUT, it, by));
    }

    void speaks(InsightId id, String claim, boolean supports, Actor by) {
        silence(id, claim, by);
        traces.tie(id.about(), supports ? Tie.BACKS : Tie.CONTRADICTS, about(claim), by);
    }

    void silence(InsightId id, String claim, Actor by) {
        traces.untie(id.about(), Tie.BACKS, about(claim), by);
        traces.untie(id.about(), Tie.CONTRADICTS, about(claim), by);
    }

    private static String about(String claim) {
        return new FoundationId(FoundationKind.CLAIM, Slug.of(claim)).toString();
    }

    private static Set<String> abouts(Subject subject) {
        return Stream.of(
                        named(FoundationKind.PRODUCT, subject.product()),
                        named(FoundationKind.COMPETITOR, subject.competitor()),
                        named(FoundationKind.PERSONA, subject.persona()),
                        named(FoundationKind.SEGMENT, subject.segment()),
                        subject.deal().map(deal -> "deal/" + deal))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<String> named(FoundationKind kind, Optional<Slug> key) {
        return key.map(it -> new FoundationId(kind, it).toString());
    }
}
