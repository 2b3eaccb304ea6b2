package io.takeroot.metrics;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Looks up how much of each reading is measured, allocated or inferred, where a dataset has a
/// column that says so: the same query once more, by that column.
///
/// What adds up is weighed by its value; what does not, such as a median, by its rows. A ratio is
/// as well known as what stands above its line.
final class BasisReading {
    /// The metric to read by a basis column, and whether its values are the weights.
    private record Probe(Slug metric, String column, boolean byValue) {}

    private record Asked(MetricQuery query, Slug metric, Probe probe) {
        MetricQuery byBasis() {
            var by = new ArrayList<>(query.by());
            by.add(probe.column());
            return new MetricQuery(
                    Set.of(probe.metric()), query.slice(), by, query.grain(), query.span());
        }
    }

    private record Place(Slug metric, Slice slice, Period period) {}

    private final MetricBook book;
    private final Function<Slug, Optional<String>> columns;
    private final Answers answers;
    private final FiscalCalendar calendar;

    /// @param columns the basis column of a dataset; empty when all of it is measured
    BasisReading(
            MetricBook book,
            Function<Slug, Optional<String>> columns,
            Answers answers,
            FiscalCalendar calendar) {
        this.book = book;
        this.columns = columns;
        this.answers = answers;
        this.calendar = calendar;
    }

    /// The same tables, each reading with its shares.
    List<MetricTable> with(List<MetricTable> tables) {
        var asked = tables.stream().flatMap(table -> asked(table.query()).stream()).toList();
        if (asked.isEmpty()) {
            return tables;
        }
        var found = new HashMap<MetricQuery, Map<Place, BasisShares>>();
        var byForm = new LinkedHashMap<Batch.Form, List<Asked>>();
        asked.forEach(
                one ->
                        byForm.computeIfAbsent(
                                        Batch.Form.of(one.byBasis()), any -> new ArrayList<>())
                                .add(one));
        byForm.values().forEach(some -> answer(some, found));
        return tables.stream()
                .map(table -> with(table, found.getOrDefault(table.query(), Map.of())))
                .toList();
    }

    private void answer(List<Asked> asked, Map<MetricQuery, Map<Place, BasisShares>> found) {
        var queries = asked.stream().map(Asked::byBasis).toList();
        var tables = answers.answer(new Batch(queries, calendar));
        for (int i = 0; i < asked.size(); i++) {
            found.computeIfAbsent(asked.get(i).query(), any -> new HashMap<>())
                    .putAll(shares(asked.get(i), tables.get(i)));
        }
    }

    private static Map<Place, BasisShares> shares(Asked asked, MetricTable table) {
        var weights = new HashMap<Place, Map<String, BigDecimal>>();
        for (var reading : table.readings()) {
            var group = new TreeMap<>(reading.slice().conditions());
            var basis = group.remove(asked.probe().column());
            var weight =
                    asked.probe().byValue()
                            ? reading.value().map(BigDecimal::abs).orElse(BigDecimal.ZERO)
                            : BigDecimal.valueOf(reading.n());
            for (var slice : new HashSet<>(List.of(new Slice(group), Slice.ALL))) {
                weights.computeIfAbsent(
                                new Place(asked.metric(), slice, reading.period()),
                                any -> new HashMap<>())
                        .merge(basis == null ? Reading.NONE : basis, weight, BigDecimal::add);
            }
        }
        var shares = new HashMap<Place, BasisShares>();
        weights.forEach((place, by) -> shares.put(place, BasisShares.of(by)));
        return shares;
    }

    private static MetricTable with(MetricTable table, Map<Place, BasisShares> shares) {
        return new MetricTable(
                table.query(),
                table.readings().stream().map(reading -> with(reading, shares)).toList(),
                table.totals().stream().map(reading -> with(reading, shares)).toList(),
                table.units(),
                table.sql(),
                table.engine(),
                table.took(),
                table.provenance());
    }

    private static Reading with(Reading reading, Map<Place, BasisShares> shares) {
        var found = shares.get(new Place(reading.metric(), reading.slice(), reading.period()));
        return found == null || found.shares().isEmpty() ? reading : reading.with(found);
    }

    /// The metrics of a query that need a closer look; a query by the basis itself says it all.
    private List<Asked> asked(MetricQuery query) {
        return query.metrics().stream()
                .flatMap(metric -> probe(metric).map(p -> new Asked(query, metric, p)).stream())
                .filter(
                        one ->
                                !query.by().contains(one.probe().column())
                                        && !query.slice()
                                                .conditions()
                                                .containsKey(one.probe().column()))
                .toList();
    }

    private Optional<Probe> probe(Slug metric) {
        var parts = book.term(metric).parts().map(Term.OfPart::part).toList();
        var first = parts.stream().filter(part -> columns.apply(part.dataset()).isPresent());
        return first.findFirst()
                .flatMap(
                        part ->
                                columns.apply(part.dataset())
                                        .map(
                                                column ->
                                                        new Probe(
                                                                parts.size() == 1
                                                                        ? metric
                                                                        : part.metric(),
                                                                column,
                                                                addsUp(part.measure()))));
    }

    private static boolean addsUp(Measure measure) {
        return switch (measure) {
            case Measure.Count() -> true;
            case Measure.Sum() -> true;
            case Measure.Average() -> false;
            case Measure.Minimum() -> false;
            case Measure.Maximum() -> false;
            case Measure.Distinct() -> false;
            case Measure.Percentile ignored -> false;
            case Measure.Last() -> false;
        };
    }
}
