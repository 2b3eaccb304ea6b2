package io.takeroot.scorecards;

import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Formula;
import io.takeroot.metrics.Measure;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.Window;
import java.util.Optional;
import java.util.function.Function;

/// How a metric's figures of short periods make that of a long one.
sealed interface Nature {
    /// They add up: counts and sums.
    record Sums() implements Nature {}

    /// A ratio of sums: averaged by what is below the line.
    record Ratios(Slug of, Slug over) implements Nature {}

    /// A mean: averaged by its rows.
    record Means() implements Nature {}

    /// A level that runs up from the figures of another metric that add up.
    record RunsUp(Slug flow, Window window) implements Nature {}

    /// They do not: distinct counts, medians, arithmetic. Each period stands for itself.
    record Alone() implements Nature {}

    /// It tells how things stand now and has no history.
    record Standing() implements Nature {}

    default Assessment.Kind kind() {
        return switch (this) {
            case Sums sums -> Assessment.Kind.AMOUNT;
            case RunsUp up -> Assessment.Kind.RUNNING;
            case Ratios ratios -> Assessment.Kind.LEVEL;
            case Means means -> Assessment.Kind.LEVEL;
            case Alone alone -> Assessment.Kind.LEVEL;
            case Standing standing -> Assessment.Kind.LEVEL;
        };
    }

    static Nature of(Metric metric, Function<Slug, Optional<Metric>> find) {
        return switch (metric.formula()) {
            case Formula.Simple simple -> simple(simple);
            case Formula.Ratio ratio -> ratio(ratio, find);
            case Formula.Derived derived -> new Alone();
            case Formula.Cumulative cumulative ->
                    part(cumulative.of(), find) instanceof Sums
                            ? new RunsUp(cumulative.of(), cumulative.window())
                            : new Alone();
        };
    }

    private static Nature ratio(Formula.Ratio ratio, Function<Slug, Optional<Metric>> find) {
        var of = part(ratio.of(), find);
        var over = part(ratio.over(), find);
        if (of instanceof Standing || over instanceof Standing) {
            return new Standing();
        }
        return of instanceof Sums && over instanceof Sums
                ? new Ratios(ratio.of(), ratio.over())
                : new Alone();
    }

    private static Nature part(Slug metric, Function<Slug, Optional<Metric>> find) {
        return find.apply(metric).map(part -> of(part, find)).orElse(new Alone());
    }

    private static Nature simple(Formula.Simple simple) {
        if (simple.time() instanceof Formula.Time.None) {
            return new Standing();
        }
        return switch (simple.measure()) {
            case Measure.Count(), Measure.Sum() -> new Sums();
            case Measure.Average() -> new Means();
            case Measure.Minimum(), Measure.Maximum(), Measure.Distinct(), Measure.Last() ->
                    new Alone();
            case Measure.Percentile percentile -> new Alone();
        };
    }
}
