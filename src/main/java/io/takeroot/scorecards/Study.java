package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.MetricQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One indicator of one subject on one day: which readings decide about it.
///
/// @param slice of subject and indicator together
/// @param cadence of the history; that of the target where periods do not add up
/// @param coverage of the metric's data; empty when there are none
/// @param course of the target; empty without one
/// @param plan that is the target; empty when it is none
/// @param dimensions by which the gap can be split
record Study(
        Setting setting,
        Indicator indicator,
        Metric metric,
        Nature nature,
        Slice slice,
        Grain cadence,
        Optional<Coverage> coverage,
        Optional<Target.Dated> target,
        Optional<Course> course,
        Optional<PlanFigure> plan,
        List<String> dimensions) {

    /// Everything to be read, in no particular order.
    List<MetricQuery> questions() {
        var questions = new ArrayList<MetricQuery>();
        questions.add(actual());
        if (!(nature instanceof Nature.Standing) && hasDays()) {
            questions.add(series(metric.key()));
            parts().stream().map(this::series).forEach(questions::add);
            observedDays()
                    .forEach(days -> metricsOfFigure().forEach(m -> questions.add(total(m, days))));
            currentDays()
                    .forEach(days -> metricsOfFigure().forEach(m -> questions.add(total(m, days))));
        }
        plan.flatMap(PlanFigure::question).ifPresent(questions::add);
        growthBase().map(this::level).ifPresent(questions::add);
        baselinePeriod().map(this::level).ifPresent(questions::add);
        return questions;
    }

    /// The figure that stands beside the target.
    MetricQuery actual() {
        return level(course.map(Course::shown).orElseGet(this::latest));
    }

    MetricQuery series(Slug key) {
        var from = cadence.startOf(coverage.orElseThrow().first(), setting.calendar());
        return new MetricQuery(
                Set.of(key), slice, List.of(), Optional.of(cadence), new Period(from, dayAfter()));
    }

    MetricQuery total(Slug key, Period days) {
        return MetricQuery.total(key, days).in(slice);
    }

    /// The metric itself: what runs up is asked for on the period's last day.
    MetricQuery level(Period period) {
        if (nature instanceof Nature.RunsUp) {
            var from = cadence.startOf(period.lastDay(), setting.calendar());
            return total(metric.key(), new Period(from, period.to()));
        }
        return total(metric.key(), period);
    }

    /// The metric whose figures are continued, then what is below its line where it is a ratio.
    List<Slug> metricsOfFigure() {
        return switch (nature) {
            case Nature.Ratios ratios -> List.of(metric.key(), ratios.over());
            case Nature.RunsUp up -> List.of(up.flow());
            case Nature.Sums sums -> List.of(metric.key());
            case Nature.Means means -> List.of(metric.key());
            case Nature.Alone alone -> List.of(metric.key());
            case Nature.Standing standing -> List.of();
        };
    }

    /// Metrics beside the indicator's own whose history is needed.
    private List<Slug> parts() {
        return metricsOfFigure().stream().filter(key -> !key.equals(metric.key())).toList();
    }

    /// The days of the target that are over; none while it lies ahead.
    Optional<Period> observed() {
        return course.filter(c -> c.phase() == Course.Phase.UNDER_WAY)
                .map(c -> new Period(c.days().from(), dayAfter()));
    }

    private List<Period> observedDays() {
        return observed().stream().toList();
    }

    /// The days of the period under way that are seen; none right after its end.
    Optional<Period> current() {
        return coverage.flatMap(
                days -> {
                    var seen = days.seen(cadence, setting.calendar());
                    var period = cadence.periodOf(seen.plusDays(1), setting.calendar());
                    return seen.isBefore(period.from())
                            ? Optional.empty()
                            : Optional.of(new Period(period.from(), seen.plusDays(1)));
                });
    }

    private List<Period> currentDays() {
        return current().stream().toList();
    }

    /// The days over which a period's figure is taken.
    Period daysOfFigure(Period period) {
        if (nature instanceof Nature.RunsUp up) {
            return up.window()
                    .start(period, setting.calendar())
                    .or(() -> coverage.map(Coverage::first))
                    .filter(start -> start.isBefore(period.to()))
                    .map(start -> new Period(start, period.to()))
                    .orElse(period);
        }
        return period;
    }

    Optional<Period> growthBase() {
        return target.flatMap(
                wanted ->
                        wanted instanceof Target.Growth growth
                                ? Optional.of(growth.over().period())
                                : Optional.empty());
    }

    Optional<Period> baselinePeriod() {
        return indicator
                .baseline()
                .flatMap(
                        baseline ->
                                baseline instanceof Baseline.Of(NamedPeriod named)
                                        ? Optional.of(named.period())
                                        : Optional.empty());
    }

    /// What the gap is split by: the metric's own parts, above and below the line.
    List<Slug> metricsOfGap() {
        return switch (nature) {
            case Nature.Ratios ratios -> List.of(ratios.of(), ratios.over());
            case Nature.RunsUp up -> List.of(up.flow());
            case Nature.Sums sums -> List.of(metric.key());
            case Nature.Means means -> List.of(metric.key());
            case Nature.Alone alone -> List.of();
            case Nature.Standing standing -> List.of();
        };
    }

    /// Whether figures of short periods add up to that of a long one.
    boolean addsUp() {
        return nature instanceof Nature.Sums || nature instanceof Nature.RunsUp;
    }

    boolean hasDays() {
        return coverage.filter(days -> !days.isEmpty()).isPresent();
    }

    boolean looksBackAtStanding() {
        return nature instanceof Nature.Standing && setting.asOf().isBefore(setting.today());
    }

    private LocalDate dayAfter() {
        return setting.asOf().plusDays(1);
    }

    /// The last complete period, for want of a target to say which.
    private Period latest() {
        var current = cadence.periodOf(dayAfter(), setting.calendar());
        return cadence.periodOf(current.from().minusDays(1), setting.calendar());
    }
}
