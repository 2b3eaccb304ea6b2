package io.takeroot.metrics;

import io.takeroot.connect.Engine;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.Select;

/// Answers one batch of queries: plans the passes, runs them, puts their cells together.
final class Answers {
    private static final Comparator<Slice> BY_VALUES =
            Comparator.comparing(slice -> String.join("\u0000", slice.conditions().values()));

    private final MetricBook book;
    private final Facts facts;
    private final LocalDate today;
    private final InstantSource clock;

    Answers(MetricBook book, Facts facts, LocalDate today, InstantSource clock) {
        this.book = book;
        this.facts = facts;
        this.today = today;
        this.clock = clock;
    }

    List<MetricTable> answer(Batch batch) {
        var began = clock.instant();
        var terms = new LinkedHashMap<Slug, Term>();
        batch.queries().stream()
                .flatMap(query -> query.metrics().stream())
                .forEach(key -> terms.put(key, book.term(key)));
        var cells = new Cells();
        var sql =
                Planner.plan(batch, terms.values()).stream()
                        .map(pass -> run(pass, batch, cells))
                        .collect(Collectors.joining(";\n\n", "", ";\n"));
        var evaluation = evaluation(batch, cells);
        var answers = new ArrayList<List<Reading>>();
        var totals = new ArrayList<List<Reading>>();
        for (var query : batch.queries()) {
            answers.add(readings(query, batch, evaluation, groups(query, cells)));
            totals.add(
                    query.by().isEmpty()
                            ? List.of()
                            : readings(query, batch, evaluation, List.of(Slice.ALL)));
        }
        var took = Duration.between(began, clock.instant());
        var provenances = new HashMap<Set<Part>, Provenance>();
        var tables = new ArrayList<MetricTable>();
        for (int i = 0; i < answers.size(); i++) {
            var query = batch.queries().get(i);
            tables.add(
                    new MetricTable(
                            query,
                            answers.get(i),
                            totals.get(i),
                            units(query),
                            sql,
                            facts.engine().name(),
                            took,
                            provenances.computeIfAbsent(parts(query), facts::provenance)));
        }
        return tables;
    }

    private String run(Pass pass, Batch batch, Cells cells) {
        return switch (pass) {
            case Pass.Sums sums -> {
                var rendering = new SumsRendering(sums, batch.calendar(), facts);
                var select = rendering.select();
                rendering.read(fetch(select), cells);
                yield facts.engine().render(select);
            }
            case Pass.Singles singles -> {
                var rendering = new SinglesRendering(singles, facts);
                var select = rendering.select();
                rendering.read(fetch(select), cells);
                yield facts.engine().render(select);
            }
        };
    }

    private List<Record> fetch(Select<Record> select) {
        Engine engine = facts.engine();
        return engine.fetch(select);
    }

    private Evaluation evaluation(Batch batch, Cells cells) {
        var coverages = new HashMap<Part, Coverage>();
        return new Evaluation(
                cells,
                part -> coverages.computeIfAbsent(part, facts::coverage),
                batch.calendar(),
                today,
                batch.grain().isEmpty());
    }

    /// A query that holds everything fast has one group, whether or not a row lies in it.
    private static List<Slice> groups(MetricQuery query, Cells cells) {
        return query.by().isEmpty()
                ? List.of(Slice.ALL)
                : cells.groups(query.by(), query.slice()).stream().sorted(BY_VALUES).toList();
    }

    private List<Reading> readings(
            MetricQuery query, Batch batch, Evaluation evaluation, List<Slice> groups) {
        var periods = batch.periods();
        var readings = new ArrayList<Reading>();
        for (var metric : query.metrics()) {
            var term = book.term(metric);
            for (var group : groups) {
                for (var period : periods) {
                    var value = evaluation.value(term, group.and(query.slice()), period);
                    boolean complete =
                            isWhole(period, batch)
                                    && !period.lastDay().isAfter(today)
                                    && evaluation.windowsCovered(term, period);
                    readings.add(reading(metric, group, period, value).with(complete));
                }
            }
        }
        return readings;
    }

    private static Reading reading(Slug metric, Slice group, Period period, Value value) {
        return switch (value) {
            case Value.Known known -> Reading.of(metric, group, period, known.shown(), known.n());
            case Value.Unknown(String why, long n) ->
                    Reading.missing(metric, group, period, why, n);
        };
    }

    /// Whether the span cut nothing off the period.
    private static boolean isWhole(Period period, Batch batch) {
        return batch.grain()
                .map(grain -> grain.periodOf(period.from(), batch.calendar()).equals(period))
                .orElse(true);
    }

    private Map<Slug, Unit> units(MetricQuery query) {
        var units = new LinkedHashMap<Slug, Unit>();
        query.metrics().forEach(key -> units.put(key, book.metric(key).unit()));
        return units;
    }

    private Set<Part> parts(MetricQuery query) {
        var parts = new LinkedHashSet<Part>();
        query.metrics()
                .forEach(key -> book.term(key).parts().forEach(leaf -> parts.add(leaf.part())));
        return parts;
    }
}
