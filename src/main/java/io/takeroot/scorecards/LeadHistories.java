package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.metrics.Direction;
import io.takeroot.metrics.MetricQuery;
import io.takeroot.metrics.Metrics;
import io.takeroot.metrics.Reading;
import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/// The histories of a scorecard's indicators over common periods, ready to be compared.
///
/// A rise is always for the better: where less is better, values are turned round. A level that
/// runs up over a window moves only with what runs into it, so that is what is compared.
record LeadHistories(Metrics metrics, Studies studies, Grain grain) {
    /// An indicator's complete periods.
    ///
    /// @param values by the first day of each period
    record History(LeadPair.Side side, Study study, TreeMap<LocalDate, Double> values) {
        boolean isLevel() {
            return study.metric().unit() instanceof Unit.Percent
                    && values.values().stream().allMatch(value -> value >= 0 && value <= 1);
        }
    }

    /// Empty when the metric cannot be read, does not know the subject, or has no complete
    /// period.
    Optional<History> of(Indicator indicator) {
        return studies.of(indicator)
                .filter(studies::knowsSubject)
                .filter(Study::hasDays)
                .filter(study -> !(study.nature() instanceof Nature.Standing))
                .map(this::history)
                .filter(history -> !history.values().isEmpty());
    }

    /// The first days of all periods from the first to the last that any of them has.
    List<LocalDate> periods(Collection<History> histories) {
        var first = histories.stream().map(h -> h.values().firstKey()).min(LocalDate::compareTo);
        var last = histories.stream().map(h -> h.values().lastKey()).max(LocalDate::compareTo);
        return first.isEmpty() || last.isEmpty()
                ? List.of()
                : grain
                        .periods(
                                new Period(first.get(), last.get().plusDays(1)),
                                studies.setting().calendar())
                        .stream()
                        .map(Period::from)
                        .toList();
    }

    /// A history over these periods; a period without a figure is `NaN`.
    Series series(History history, List<LocalDate> periods) {
        var values =
                periods.stream()
                        .mapToDouble(day -> history.values().getOrDefault(day, Double.NaN))
                        .toArray();
        boolean less = history.study().metric().direction() == Direction.DOWN;
        if (history.isLevel()) {
            return series(
                    less ? Arrays.stream(values).map(v -> 1 - v).toArray() : values, Scale.LOGIT);
        }
        if (Arrays.stream(values).anyMatch(value -> value < 0)) {
            return series(
                    less ? Arrays.stream(values).map(v -> -v).toArray() : values, Scale.LINEAR);
        }
        return less
                ? series(
                        Arrays.stream(values).map(v -> -StrictMath.log1p(v)).toArray(),
                        Scale.LINEAR)
                : series(values, Scale.LOG1P);
    }

    private Series series(double[] values, Scale scale) {
        return new Series(values, season(), scale);
    }

    private int season() {
        return switch (grain) {
            case DAY -> 7;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 1;
        };
    }

    private History history(Study study) {
        var key = study.metricsOfFigure().getFirst();
        var coverage = study.coverage().orElseThrow();
        var calendar = studies.setting().calendar();
        var span =
                new Period(grain.startOf(coverage.first(), calendar), coverage.last().plusDays(1));
        var values = new TreeMap<LocalDate, Double>();
        for (var reading : read(study, key, span)) {
            var period = grain.periodOf(reading.period().from(), calendar);
            if (coverage.isComplete(period)) {
                reading.value().ifPresent(value -> values.put(period.from(), value.doubleValue()));
            }
        }
        return new History(new LeadPair.Side(key, study.slice().words()), study, values);
    }

    private List<Reading> read(Study study, Slug key, Period span) {
        return metrics.read(
                        new MetricQuery(
                                Set.of(key), study.slice(), List.of(), Optional.of(grain), span))
                .readings();
    }

    /// Names the figures of a pair: other figures, another name.
    static String fingerprint(Series lagging, Series leading) {
        var sum = new CRC32C();
        var bytes = ByteBuffer.allocate(8);
        for (var series : List.of(lagging, leading)) {
            for (double value : series.values()) {
                sum.update(bytes.putDouble(0, value).array());
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
