package io.takeroot.initiatives;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.metrics.Formula;
import io.takeroot.metrics.Measure;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.MetricQuery;
import io.takeroot.metrics.Metrics;
import io.takeroot.scorecards.Baseline;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.Target;
import java.math.BigDecimal;
import java.util.Optional;

/// The change that an indicator was meant to bring, as a share: its target over its baseline,
/// both for one period of the target; 10 % where they do not say.
record ImpactUse(Metrics metrics, ComparisonAim aim) {
    /// Where target and baseline say nothing.
    static final double USUAL = 0.1;

    private static final double DAYS_OF_YEAR = 365.25;

    double of(Indicator indicator) {
        return indicator
                .target()
                .flatMap(target -> meant(target, indicator))
                .filter(share -> share > 0 && !share.isInfinite())
                .orElse(USUAL);
    }

    private Optional<Double> meant(Target target, Indicator indicator) {
        return switch (target) {
            case Target.Growth growth -> Optional.of(growth.growth().abs().doubleValue());
            case Target.Value value -> meantByValue(value, indicator);
            case Target.Each each -> meantByValue(each.last(), indicator);
            case Target.Band band -> Optional.empty();
            case Target.Plan plan -> Optional.empty();
            case Target.PlanEach plan -> Optional.empty();
        };
    }

    private Optional<Double> meantByValue(Target.Value value, Indicator indicator) {
        return indicator
                .baseline()
                .flatMap(base -> level(base, value, indicator))
                .filter(level -> level != 0)
                .map(level -> Math.abs(value.value().doubleValue() / level - 1));
    }

    private Optional<Double> level(Baseline baseline, Target.Value target, Indicator indicator) {
        return switch (baseline) {
            case Baseline.Value(BigDecimal base) -> Optional.of(base.doubleValue());
            case Baseline.Of of ->
                    metrics.find(indicator.metric())
                            .flatMap(
                                    metric ->
                                            level(
                                                    metric,
                                                    of.period().period(),
                                                    target.per().orElse(indicator.cadence())));
        };
    }

    /// The metric's level over an earlier period, made one of the target's length where values
    /// add up.
    private Optional<Double> level(Metric metric, Period period, Grain per) {
        if (aim.slices().size() != 1) {
            return Optional.empty();
        }
        try {
            var query = MetricQuery.total(metric.key(), period).in(aim.slices().getFirst());
            double length = addsUp(metric) ? days(per) / period.days() : 1;
            return metrics.read(query).readings().stream()
                    .flatMap(reading -> reading.value().stream())
                    .map(value -> value.doubleValue() * length)
                    .findFirst();
        } catch (Failure failure) {
            // The metric cannot be read in this slice: then nothing is known of what was meant.
            return Optional.empty();
        }
    }

    static boolean addsUp(Metric metric) {
        return metric.formula() instanceof Formula.Simple simple
                && (simple.measure() instanceof Measure.Count
                        || simple.measure() instanceof Measure.Sum);
    }

    private static double days(Grain grain) {
        return switch (grain) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> DAYS_OF_YEAR / 12;
            case QUARTER -> DAYS_OF_YEAR / 4;
            case YEAR -> DAYS_OF_YEAR;
        };
    }
}
