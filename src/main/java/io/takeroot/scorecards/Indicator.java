package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A metric that somebody answers for, as its definition says it.
///
/// @param title its own; empty to take the metric's
/// @param slice of the metric, beside that of the scorecard's subject
/// @param cadence of its history: one point for each such period
/// @param target for every subject that has none of its own
/// @param targets of single products
/// @param products that have this indicator; empty for all
/// @param terms on which it stands on its scorecard
public record Indicator(
        Slug key,
        Slug metric,
        String title,
        Slice slice,
        Role role,
        String owner,
        Grain cadence,
        Optional<Target> target,
        Map<Slug, Target> targets,
        Optional<Baseline> baseline,
        Set<Slug> products,
        Terms terms) {
    /// Leading indicators move first; lagging ones are the result.
    public enum Role {
        LEADING,
        LAGGING
    }

    public Indicator {
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        products = Collections.unmodifiableSet(new LinkedHashSet<>(products));
    }

    /// On the usual terms.
    public Indicator(
            Slug key,
            Slug metric,
            String title,
            Slice slice,
            Role role,
            String owner,
            Grain cadence,
            Optional<Target> target,
            Map<Slug, Target> targets,
            Optional<Baseline> baseline,
            Set<Slug> products) {
        this(
                key,
                metric,
                title,
                slice,
                role,
                owner,
                cadence,
                target,
                targets,
                baseline,
                products,
                Terms.USUAL);
    }

    boolean belongsTo(ScorecardId scorecard) {
        return products.isEmpty()
                || scorecard.product().isEmpty()
                || products.contains(scorecard.product().get());
    }

    /// The metrics whose readings judge it: its own, and those of its plans.
    public Stream<Slug> metrics() {
        var plans =
                Stream.concat(target.stream(), targets.values().stream())
                        .flatMap(to -> plan(to).stream());
        return Stream.concat(Stream.of(metric), plans);
    }

    private static Optional<Slug> plan(Target target) {
        return switch (target) {
            case Target.Plan plan -> Optional.of(plan.metric());
            case Target.PlanEach plan -> Optional.of(plan.metric());
            case Target.Value any -> Optional.empty();
            case Target.Growth any -> Optional.empty();
            case Target.Band any -> Optional.empty();
            case Target.Each any -> Optional.empty();
        };
    }

    /// The product's own target where it has one, else the common one.
    Optional<Target> targetOf(ScorecardId scorecard) {
        return scorecard.product().map(targets::get).or(() -> target);
    }

    /// The same with another target, whatever the subject.
    Indicator with(Target other) {
        return new Indicator(
                key,
                metric,
                title,
                slice,
                role,
                owner,
                cadence,
                Optional.of(other),
                Map.of(),
                baseline,
                products);
    }
}
