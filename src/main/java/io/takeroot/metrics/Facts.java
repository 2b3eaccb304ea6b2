package io.takeroot.metrics;

import io.takeroot.connect.Dataset;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.Engine;
import io.takeroot.connect.Relation;
import io.takeroot.connect.RowsPage;
import io.takeroot.connect.RowsQuery;
import io.takeroot.connect.Sync;
import io.takeroot.connect.ValueKind;
import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// What metrics need of the datasets: their columns, their rows, the days they cover, their
/// origin. What was looked up once is kept until a definition or a dataset changes.
@Component
final class Facts implements Sources {
    /// Where a dataset's rows come from.
    private record Origin(List<String> files, Optional<Instant> loadedAt) {}

    /// A dataset by one time column; without one, all its rows.
    private record Timeline(Slug dataset, Optional<String> time) {}

    /// What was looked up under one version of definitions and rows.
    private record Seen(
            Version version,
            DatasetShapes shapes,
            Map<Timeline, Coverage> coverages,
            Map<Slug, Origin> origins,
            Map<Slug, Optional<String>> bases) {}

    /// Changes with every definition and every load.
    record Version(long definitions, long rows) {}

    private final Datasets datasets;
    private final Engine engine;
    private final Definitions definitions;
    private final Workspace workspace;
    private volatile Optional<Seen> latest = Optional.empty();

    Facts(Datasets datasets, Engine engine, Definitions definitions, Workspace workspace) {
        this.datasets = datasets;
        this.engine = engine;
        this.definitions = definitions;
        this.workspace = workspace;
    }

    Engine engine() {
        return engine;
    }

    FiscalCalendar calendar() {
        return workspace.settings().calendar();
    }

    Version version() {
        return new Version(definitions.revisionOfNumbers(), datasets.revision());
    }

    long revision(Collection<Slug> datasets) {
        return this.datasets.revision(datasets);
    }

    @Override
    public Relation relation(Slug dataset, Set<String> columns) {
        return datasets.relation(dataset, columns);
    }

    RowsPage rows(RowsQuery query) {
        return datasets.rows(query);
    }

    /// All datasets, and the columns of those that were loaded.
    DatasetShapes shapes() {
        return seen().shapes();
    }

    /// The dimensions that a dataset's definition names, and else all its columns.
    Collection<String> dimensions(Slug dataset) {
        var named = datasets.find(dataset).map(Dataset::dimensions).orElse(List.of());
        return named.isEmpty()
                ? shapes().find(dataset).map(s -> s.columns().keySet()).orElse(Set.of())
                : named;
    }

    /// The column that says how a row's figures are known; empty when all are measured.
    Optional<String> basis(Slug dataset) {
        return seen().bases()
                .computeIfAbsent(
                        dataset,
                        key ->
                                datasets.find(key)
                                        .flatMap(Dataset::basis)
                                        .filter(
                                                column ->
                                                        shapes().find(key)
                                                                .filter(
                                                                        s ->
                                                                                s.columns()
                                                                                        .containsKey(
                                                                                                column))
                                                                .isPresent()));
    }

    Coverage coverage(Part part) {
        return seen().coverages()
                .computeIfAbsent(new Timeline(part.dataset(), part.time()), this::lookUp);
    }

    private Coverage lookUp(Timeline timeline) {
        var relation =
                relation(timeline.dataset(), timeline.time().map(Set::of).orElseGet(Set::of));
        var columns = new Columns(relation);
        var fields = new ArrayList<Field<?>>();
        fields.add(DSL.count().as("rows"));
        timeline.time()
                .ifPresent(
                        time -> {
                            fields.add(DSL.min(columns.day(time)).as("first_day"));
                            fields.add(DSL.max(columns.day(time)).as("last_day"));
                        });
        var row =
                engine.fetch(DSL.with(relation.table()).select(fields).from(relation.table()))
                        .getFirst();
        var first = timeline.time().flatMap(t -> day(row.get("first_day", LocalDate.class)));
        var last = timeline.time().flatMap(t -> day(row.get("last_day", LocalDate.class)));
        var days = first.flatMap(from -> last.map(end -> new Period(from, end.plusDays(1))));
        return new Coverage(timeline.dataset(), days, row.get("rows", Long.class));
    }

    private static Optional<LocalDate> day(@org.jspecify.annotations.Nullable LocalDate day) {
        return Optional.ofNullable(day);
    }

    /// Where the rows of all these parts come from.
    Provenance provenance(Collection<Part> parts) {
        var read = new LinkedHashSet<Slug>();
        for (var part : parts) {
            read.add(part.dataset());
            part.columns().stream()
                    .filter(name -> name.contains("."))
                    .map(name -> Slug.of(name.substring(0, name.indexOf('.'))))
                    .forEach(read::add);
        }
        var origins = read.stream().map(this::origin).toList();
        var files = origins.stream().flatMap(o -> o.files().stream()).distinct().toList();
        boolean allLoaded = origins.stream().allMatch(o -> o.loadedAt().isPresent());
        var stalest =
                origins.stream()
                        .flatMap(o -> o.loadedAt().stream())
                        .min(Comparator.naturalOrder())
                        .filter(any -> allLoaded);
        var covered =
                parts.stream()
                        .flatMap(part -> coverage(part).days().stream())
                        .map(Period::lastDay)
                        .max(Comparator.naturalOrder());
        return new Provenance(List.copyOf(read), files, stalest, covered);
    }

    private Origin origin(Slug dataset) {
        return seen().origins()
                .computeIfAbsent(
                        dataset,
                        key -> {
                            var syncs = datasets.syncs(key).reversed();
                            return new Origin(
                                    syncs.stream().map(Sync::fileName).distinct().toList(),
                                    syncs.stream().map(Sync::at).findFirst());
                        });
    }

    private Seen seen() {
        var now = version();
        var seen = latest;
        if (seen.isPresent() && seen.get().version().equals(now)) {
            return seen.get();
        }
        var fresh =
                new Seen(
                        now,
                        lookUpShapes(),
                        new ConcurrentHashMap<>(),
                        new ConcurrentHashMap<>(),
                        new ConcurrentHashMap<>());
        latest = Optional.of(fresh);
        return fresh;
    }

    private DatasetShapes lookUpShapes() {
        var all = datasets.all();
        var shapes = new LinkedHashMap<Slug, Shape>();
        for (var dataset : all) {
            var kinds = datasets.kinds(dataset.key());
            if (!kinds.isEmpty()) {
                var columns = new LinkedHashMap<String, Shape.Column>();
                kinds.forEach(
                        (name, kind) ->
                                columns.put(
                                        name, new Shape.Column(kind, unit(dataset, name, kind))));
                shapes.put(
                        dataset.key(),
                        new Shape(
                                dataset.key(),
                                columns,
                                dataset.time().filter(columns::containsKey)));
            }
        }
        return new DatasetShapes(all.stream().map(Dataset::key).toList(), shapes);
    }

    /// Money of the column's currency; of a computed column what its expression makes.
    private Unit unit(Dataset dataset, String column, ValueKind kind) {
        return kind == ValueKind.NUMBER ? unit(dataset, column) : new Unit.Plain();
    }

    private Unit unit(Dataset dataset, String column) {
        var computed = dataset.computed().get(column);
        if (computed != null) {
            return UnitInference.of(
                    computed, name -> name.equals(column) ? new Unit.Plain() : unit(dataset, name));
        }
        return datasets.currency(dataset.key(), column)
                .<Unit>map(Unit.Money::new)
                .orElseGet(Unit.Plain::new);
    }
}
