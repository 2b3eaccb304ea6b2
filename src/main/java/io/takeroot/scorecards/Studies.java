package io.takeroot.scorecards;

import io.takeroot.connect.Expressions;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Formula;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.Metrics;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes the studies of one subject's indicators.
record Studies(Metrics metrics, Setting setting, Subject subject) {
    /// Empty when the metric is not defined (any more) or cannot be read.
    Optional<Study> of(Indicator indicator) {
        return metrics.find(indicator.metric())
                .filter(metric -> metrics.problems(metric.key()).isEmpty())
                .map(metric -> study(indicator, metric));
    }

    private Study study(Indicator indicator, Metric metric) {
        var nature = Nature.of(metric, metrics::find);
        var slice = subject.slice().and(indicator.slice());
        var target =
                indicator
                        .targetOf(subject.id())
                        .map(wanted -> wanted.on(setting.asOf(), setting.calendar()));
        var cadence = cadence(indicator, nature, target);
        var coverage =
                nature instanceof Nature.Standing
                        ? Optional.<Coverage>empty()
                        : metrics.covered(List.of(metric.key()))
                                .map(days -> Coverage.of(days, setting.asOf()));
        var course = target.map(wanted -> course(wanted, nature, cadence, coverage));
        return new Study(
                setting,
                indicator,
                metric,
                nature,
                slice,
                cadence,
                coverage,
                target,
                course,
                plan(target, course, slice),
                dimensions(metric, slice));
    }

    private Optional<PlanFigure> plan(
            Optional<Target.Dated> target, Optional<Course> course, Slice slice) {
        return target.isPresent() && target.get() instanceof Target.Plan plan
                ? course.map(c -> PlanFigure.of(plan, slice, c.days(), metrics))
                : Optional.empty();
    }

    /// Whether the metric's data know the subject at all.
    boolean knowsSubject(Study study) {
        return metrics.dimensions(List.of(study.metric().key()))
                .containsAll(study.slice().conditions().keySet());
    }

    private static Grain cadence(
            Indicator indicator, Nature nature, Optional<Target.Dated> target) {
        boolean addsUp = !(nature instanceof Nature.Alone);
        return addsUp
                ? indicator.cadence()
                : target.flatMap(Target::measuredOver).orElse(indicator.cadence());
    }

    private Course course(
            Target.Dated target, Nature nature, Grain cadence, Optional<Coverage> coverage) {
        if (nature instanceof Nature.RunsUp up) {
            var window = window(up, target.by(), cadence, coverage);
            return Course.ofWindow(
                    window, window(up, setting.asOf(), cadence, coverage), setting.asOf());
        }
        var grain = target.measuredOver().orElse(cadence);
        var course = Course.of(grain, target.by(), setting.asOf(), setting.calendar());
        return target instanceof Target.Growth growth
                        && !growth.over().period().to().isAfter(course.shown().from())
                ? course.withBase(growth.over().period())
                : course;
    }

    /// The days that a level on this day has run up over.
    private Period window(
            Nature.RunsUp up, LocalDate day, Grain cadence, Optional<Coverage> coverage) {
        var end = new Period(cadence.startOf(day, setting.calendar()), day.plusDays(1));
        var start =
                up.window()
                        .start(end, setting.calendar())
                        .or(() -> coverage.map(Coverage::first))
                        .orElse(end.from());
        return new Period(start.isAfter(day) ? end.from() : start, end.to());
    }

    /// Those that can tell something: neither fixed by the slice nor part of what the metric
    /// counts. (That all won deals are won explains no win rate.)
    private List<String> dimensions(Metric metric, Slice slice) {
        var counted = conditions(metric);
        return metrics.dimensions(List.of(metric.key())).stream()
                .filter(dimension -> !slice.conditions().containsKey(dimension))
                .filter(dimension -> !counted.contains(dimension))
                .toList();
    }

    /// The columns that decide which rows count.
    private Set<String> conditions(Metric metric) {
        return switch (metric.formula()) {
            case Formula.Simple simple ->
                    simple.where()
                            .map(Expressions::parse)
                            .map(Expressions::columns)
                            .orElse(Set.of());
            case Formula.Ratio ratio -> conditions(List.of(ratio.of(), ratio.over()));
            case Formula.Cumulative cumulative -> conditions(List.of(cumulative.of()));
            case Formula.Derived derived -> Set.of();
        };
    }

    private Set<String> conditions(List<Slug> parts) {
        return parts.stream()
                .flatMap(part -> metrics.find(part).stream())
                .flatMap(part -> conditions(part).stream())
                .collect(Collectors.toSet());
    }
}
