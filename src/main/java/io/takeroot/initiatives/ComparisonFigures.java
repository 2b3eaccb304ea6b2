package io.takeroot.initiatives;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Formula;
import io.takeroot.metrics.Measure;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.MetricQuery;
import io.takeroot.metrics.Metrics;
import io.takeroot.metrics.Reading;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a metric for every value of a dimension and every period, and joins values where an
/// initiative reached several: sums are added, ratios joined by their parts, averages by their
/// rows.
final class ComparisonFigures {
    private final Metrics metrics;
    private final Metric metric;
    private final Grain grain;
    private final List<LocalDate> periods;
    private final FiscalCalendar calendar;

    ComparisonFigures(
            Metrics metrics,
            Metric metric,
            Grain grain,
            List<LocalDate> periods,
            FiscalCalendar calendar) {
        this.metrics = metrics;
        this.metric = metric;
        this.grain = grain;
        this.periods = List.copyOf(periods);
        this.calendar = calendar;
    }

    /// One value's figures.
    ///
    /// @param rows how many rows stand behind each
    @SuppressWarnings("ArrayRecordComponent") // filled in place, read by position, never compared
    record Row(double[] values, double[] rows) {
        double meanRows(int before) {
            return Arrays.stream(rows, 0, before).average().orElse(0);
        }

        long missing() {
            return Arrays.stream(values).filter(Double::isNaN).count();
        }

        /// Periods without any row.
        long empty() {
            return Arrays.stream(rows).filter(count -> count == 0).count();
        }
    }

    /// By value of the dimension.
    Map<String, Row> by(String dimension, Slice base) {
        var found = new LinkedHashMap<String, Row>();
        for (var reading : read(metric.key(), base, Optional.of(dimension))) {
            var value = reading.slice().conditions().getOrDefault(dimension, Reading.NONE);
            put(reading, found.computeIfAbsent(value, name -> empty()));
        }
        return found;
    }

    /// Of one place alone.
    Row of(Slice slice) {
        return of(metric.key(), slice);
    }

    private Row of(Slug key, Slice slice) {
        var row = empty();
        read(key, slice, Optional.empty()).forEach(reading -> put(reading, row));
        return row;
    }

    /// Several places as one; empty when the metric's values cannot be joined.
    Optional<Row> joined(List<Slice> slices) {
        if (slices.size() == 1) {
            return Optional.of(of(slices.getFirst()));
        }
        return switch (metric.formula()) {
            case Formula.Simple simple -> simple(simple.measure(), slices);
            case Formula.Ratio(Slug of, Slug over) ->
                    added(of, slices)
                            .flatMap(
                                    above ->
                                            added(over, slices)
                                                    .map(below -> divided(above, below)));
            case Formula.Derived derived -> Optional.empty();
            case Formula.Cumulative cumulative -> Optional.empty();
        };
    }

    private Optional<Row> simple(Measure measure, List<Slice> slices) {
        return switch (measure) {
            case Measure.Count(), Measure.Sum() -> Optional.of(sum(metric.key(), slices));
            case Measure.Average() -> Optional.of(mean(slices));
            case Measure.Minimum(), Measure.Maximum(), Measure.Distinct(), Measure.Last() ->
                    Optional.empty();
            case Measure.Percentile percentile -> Optional.empty();
        };
    }

    /// Of a part that adds up.
    private Optional<Row> added(Slug key, List<Slice> slices) {
        return metrics.find(key)
                .filter(
                        part ->
                                part.formula() instanceof Formula.Simple simple
                                        && (simple.measure() instanceof Measure.Count
                                                || simple.measure() instanceof Measure.Sum))
                .map(part -> sum(key, slices));
    }

    private Row sum(Slug key, List<Slice> slices) {
        var rows = slices.stream().map(slice -> of(key, slice)).toList();
        var sum = rows.getFirst();
        for (var row : rows.subList(1, rows.size())) {
            for (int t = 0; t < sum.values().length; t++) {
                sum.values()[t] += row.values()[t];
                sum.rows()[t] += row.rows()[t];
            }
        }
        return sum;
    }

    private static Row divided(Row above, Row below) {
        var values = new double[above.values().length];
        for (int t = 0; t < values.length; t++) {
            values[t] = below.values()[t] == 0 ? Double.NaN : above.values()[t] / below.values()[t];
        }
        return new Row(values, below.rows());
    }

    private Row mean(List<Slice> slices) {
        var joined = empty();
        Arrays.fill(joined.values(), 0);
        for (var row : slices.stream().map(this::of).toList()) {
            for (int t = 0; t < joined.values().length; t++) {
                if (row.rows()[t] > 0) {
                    joined.values()[t] += row.values()[t] * row.rows()[t];
                    joined.rows()[t] += row.rows()[t];
                }
            }
        }
        for (int t = 0; t < joined.values().length; t++) {
            joined.values()[t] /= joined.rows()[t] == 0 ? Double.NaN : joined.rows()[t];
        }
        return joined;
    }

    private List<Reading> read(Slug key, Slice slice, Optional<String> dimension) {
        var query =
                new MetricQuery(
                        Set.of(key),
                        slice,
                        dimension.map(List::of).orElseGet(List::of),
                        Optional.of(grain),
                        new Period(periods.getFirst(), grain.next(periods.getLast())));
        return metrics.read(query).readings();
    }

    private Row empty() {
        var values = new double[periods.size()];
        Arrays.fill(values, Double.NaN);
        return new Row(values, new double[periods.size()]);
    }

    private void put(Reading reading, Row row) {
        int at = periods.indexOf(grain.startOf(reading.period().from(), calendar));
        if (at >= 0) {
            reading.value().ifPresent(value -> row.values()[at] = value.doubleValue());
            row.rows()[at] = reading.n();
        }
    }
}
