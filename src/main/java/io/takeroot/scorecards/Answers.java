package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.MetricQuery;
import io.takeroot.metrics.MetricTable;
import io.takeroot.metrics.Metrics;
import io.takeroot.metrics.Provenance;
import io.takeroot.metrics.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All readings of a scorecard, asked for at once: questions of the same shape become one query.
final class Answers {
    /// What queries have in common that differ only in their metrics.
    private record Shape(Slice slice, List<String> by, Optional<Grain> grain, Period span) {
        static Shape of(MetricQuery query) {
            return new Shape(query.slice(), query.by(), query.grain(), query.span());
        }
    }

    private record Asked(Shape shape, Slug metric) {}

    private final Map<Asked, List<Reading>> readings = new HashMap<>();
    private final Map<Asked, Provenance> provenances = new HashMap<>();

    private Answers(List<MetricTable> tables) {
        for (var table : tables) {
            var shape = Shape.of(table.query());
            for (var reading : table.readings()) {
                readings.computeIfAbsent(
                                new Asked(shape, reading.metric()), asked -> new ArrayList<>())
                        .add(reading);
            }
            table.query()
                    .metrics()
                    .forEach(
                            metric ->
                                    provenances.put(new Asked(shape, metric), table.provenance()));
        }
    }

    static Answers to(List<MetricQuery> questions, Metrics metrics) {
        var merged = new LinkedHashMap<Shape, Set<Slug>>();
        for (var question : questions) {
            merged.computeIfAbsent(Shape.of(question), shape -> new LinkedHashSet<>())
                    .addAll(question.metrics());
        }
        if (merged.isEmpty()) {
            return new Answers(List.of());
        }
        var queries =
                merged.entrySet().stream()
                        .map(
                                entry ->
                                        new MetricQuery(
                                                entry.getValue(),
                                                entry.getKey().slice(),
                                                entry.getKey().by(),
                                                entry.getKey().grain(),
                                                entry.getKey().span()))
                        .toList();
        return new Answers(metrics.read(queries));
    }

    /// The readings of a question about one metric, in its order.
    List<Reading> readings(MetricQuery question) {
        return readings.getOrDefault(asked(question), List.of());
    }

    /// The only reading of a question about the whole span.
    Reading total(MetricQuery question) {
        var found = readings(question);
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "one reading was expected, not " + found.size() + ": " + question);
        }
        return found.getFirst();
    }

    Freshness freshness(MetricQuery question) {
        var provenance = provenances.get(asked(question));
        return provenance == null
                ? Freshness.UNKNOWN
                : new Freshness(provenance.files(), provenance.syncedAt(), provenance.covered());
    }

    private static Asked asked(MetricQuery question) {
        return new Asked(Shape.of(question), question.metrics().iterator().next());
    }
}
