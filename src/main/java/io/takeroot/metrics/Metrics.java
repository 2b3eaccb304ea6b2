package io.takeroot.metrics;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// Reads metrics: the front door of the module.
///
/// Safe for many threads. Tables are kept in memory until a definition, a dataset or the
/// workspace's day changes.
@Component
public final class Metrics {
    private final Definitions definitions;
    private final Workspace workspace;
    private final Facts facts;
    private final Clock clock;
    private final MetricCache cache = new MetricCache();
    private volatile Optional<Edition> edition = Optional.empty();

    /// The book as it stands under one version of everything.
    private record Edition(MetricCache.Version version, MetricBook book) {}

    Metrics(Definitions definitions, Workspace workspace, Facts facts, Clock clock) {
        this.definitions = definitions;
        this.workspace = workspace;
        this.facts = facts;
        this.clock = clock;
    }

    /// All metrics, by title; also those that cannot be read, see [#problems(Slug)].
    public List<Metric> all() {
        return edition().book().metrics().values().stream()
                .sorted(Comparator.comparing(Metric::title).thenComparing(Metric::key))
                .toList();
    }

    public Optional<Metric> find(Slug key) {
        return edition().book().find(key);
    }

    /// Why a metric cannot be read, such as a dataset without rows yet; empty when it can be.
    public List<Problem> problems(Slug key) {
        return edition().book().problems().getOrDefault(key, List.of());
    }

    /// Answers one query.
    ///
    /// @throws Failure when a metric or a dimension is not known, or a metric cannot be read
    public MetricTable read(MetricQuery query) {
        return read(List.of(query)).getFirst();
    }

    /// Answers many queries at once, each in its place; those of equal shape (grain, span and
    /// dimensions) share one pass over each dataset, so that all indicators of all products cost
    /// about as much as one.
    ///
    /// @throws Failure as for one query, for the first that fails
    public List<MetricTable> read(List<MetricQuery> queries) {
        var now = edition();
        var found = new LinkedHashMap<MetricQuery, MetricTable>();
        var batches = new LinkedHashMap<Batch.Form, Set<MetricQuery>>();
        for (var query : queries) {
            cache.find(query, now.version())
                    .ifPresentOrElse(
                            table -> found.put(query, table),
                            () ->
                                    batches.computeIfAbsent(
                                                    Batch.Form.of(query),
                                                    form -> new LinkedHashSet<>())
                                            .add(query));
        }
        batches.values().forEach(batch -> answer(now, List.copyOf(batch), found));
        return queries.stream().map(query -> table(found, query)).toList();
    }

    private void answer(
            Edition now, List<MetricQuery> queries, Map<MetricQuery, MetricTable> found) {
        var shapes = facts.shapes();
        queries.forEach(query -> checkDimensions(now.book(), shapes, query));
        var answers = new Answers(now.book(), facts, now.version().today(), clock);
        var basis = new BasisReading(now.book(), facts::basis, answers, facts.calendar());
        for (var table : basis.with(answers.answer(new Batch(queries, facts.calendar())))) {
            cache.keep(table, now.version());
            found.put(table.query(), table);
        }
    }

    private static MetricTable table(Map<MetricQuery, MetricTable> found, MetricQuery query) {
        var table = found.get(query);
        if (table == null) {
            throw new IllegalStateException("not answered: " + query);
        }
        return table;
    }

    /// Answers a question put in words, in the JSON shape of the command line and the API;
    /// without days it reads all that the data cover.
    ///
    /// @throws Failure with everything that cannot be understood
    public ObjectNode answer(MetricQuestion question) {
        var key = question.key();
        var today = workspace.today();
        var days = covered(List.of(key)).orElseGet(() -> new Period(today, today.plusDays(1)));
        return MetricJson.of(read(question.query(days, facts.calendar())), key);
    }

    /// The days that the data of any of these metrics cover, by the time column of each; empty
    /// without dated rows.
    public Optional<Period> covered(Collection<Slug> metrics) {
        var book = edition().book();
        return parts(book, metrics)
                .flatMap(part -> facts.coverage(part).days().stream())
                .reduce(Metrics::span);
    }

    private static Period span(Period left, Period right) {
        var from = left.from().isBefore(right.from()) ? left.from() : right.from();
        return new Period(from, left.to().isAfter(right.to()) ? left.to() : right.to());
    }

    /// Sums by every combination of values that occurs, in one pass over each dataset and time
    /// column: what the causes of a gap are found from.
    ///
    /// @throws Failure when a metric or a dimension is not known, or a metric cannot be read
    /// @throws IllegalArgumentException when a metric does not add up over rows
    public Cuboid cuboid(CuboidQuery query) {
        var now = edition();
        return cache.find(query, now.version())
                .orElseGet(
                        () -> {
                            var cuboid = cuboid(query, now.book());
                            cache.keep(cuboid, now.version());
                            return cuboid;
                        });
    }

    private Cuboid cuboid(CuboidQuery query, MetricBook book) {
        var shapes = facts.shapes();
        var asked = new TreeSet<>(query.by());
        asked.addAll(query.slice().conditions().keySet());
        var passes = new LinkedHashMap<List<Object>, List<Part>>();
        for (var metric : query.metrics()) {
            if (!(book.term(metric) instanceof Term.OfPart(Part part, var window))
                    || window.isPresent()
                    || !part.sumsUp()) {
                throw new IllegalArgumentException(metric + " does not add up over rows");
            }
            checkDimensions(metric, shapes.get(part.dataset()), asked);
            passes.computeIfAbsent(
                            List.of(part.dataset(), part.time()), source -> new ArrayList<>())
                    .add(part);
        }
        var filling = new Cuboid.Filling(query);
        for (var parts : passes.values()) {
            var rendering = new CuboidRendering(query, parts, facts);
            var select = rendering.select();
            filling.asked(facts.engine().render(select));
            var places = parts.stream().mapToInt(p -> query.metrics().indexOf(p.metric()));
            rendering.read(facts.engine().fetch(select), places.toArray(), filling);
        }
        return filling.cuboid();
    }

    /// How a metric varies from row to row within the groups of a dimension; each row is a unit.
    ///
    /// @throws Failure when the metric or a column is not known, or the metric cannot be read
    public Moments moments(MomentQuery query) {
        var book = edition().book();
        var asked = MomentRendering.asked(book.term(query.metric()));
        if (asked.isEmpty()) {
            return new Moments.NotDefined(
                    query.metric()
                            + " is not made row by row; a count, a sum, an average or a ratio of"
                            + " them over one dataset is");
        }
        var shape = facts.shapes().get(asked.get().dataset());
        var names = new TreeSet<>(query.slice().conditions().keySet());
        names.add(query.by());
        query.beside().ifPresent(names::add);
        checkDimensions(query.metric(), shape, names);
        var rendering = new MomentRendering(query, asked.get(), facts);
        var select = rendering.select();
        return new Moments.Known(
                facts.engine().fetch(select).stream().map(rendering::group).toList(),
                asked.get().isShare(),
                facts.engine().render(select));
    }

    /// The first rows that a reading was made of, at most 100 of each part.
    ///
    /// @param slice the query's slice and the reading's group together
    public RowsBehind rowsBehind(Slug metric, Slice slice, Period period) {
        var book = edition().book();
        checkDimensions(book, facts.shapes(), MetricQuery.total(metric, period).in(slice));
        var reading = new RowReading(book, facts);
        var parts = new ArrayList<RowsBehind.Part>();
        book.term(metric)
                .parts()
                .distinct()
                .forEach(leaf -> parts.add(reading.rows(leaf, slice, period)));
        return new RowsBehind(metric, parts);
    }

    /// The dimensions by which all these metrics can be read and sliced, as their datasets name
    /// them.
    public List<String> dimensions(Collection<Slug> metrics) {
        var book = edition().book();
        return parts(book, metrics)
                .map(part -> facts.dimensions(part.dataset()))
                .reduce(Metrics::both)
                .map(List::copyOf)
                .orElse(List.of());
    }

    private static Collection<String> both(Collection<String> left, Collection<String> right) {
        return left.stream().filter(right::contains).toList();
    }

    /// The columns that a metric is made of, as `dataset.column`.
    public List<String> columns(Slug metric) {
        var names = new TreeSet<String>();
        parts(edition().book(), List.of(metric))
                .forEach(
                        part ->
                                part.columns()
                                        .forEach(name -> names.add(part.dataset() + "." + name)));
        return List.copyOf(names);
    }

    /// Grows with every change of rows that any of these metrics is made of; a key for caches,
    /// together with the definitions' revision of numbers.
    public long revision(Collection<Slug> metrics) {
        var book = edition().book();
        boolean allReadable =
                metrics.stream().allMatch(key -> find(key).isPresent() && problems(key).isEmpty());
        // What it would be read from is not known then: any load may mend it.
        return allReadable
                ? facts.revision(
                        parts(book, metrics).map(Part::dataset).collect(Collectors.toSet()))
                : facts.version().rows();
    }

    private static Stream<Part> parts(MetricBook book, Collection<Slug> metrics) {
        return metrics.stream()
                .flatMap(key -> book.term(key).parts())
                .map(Term.OfPart::part)
                .distinct();
    }

    private void checkDimensions(MetricBook book, DatasetShapes shapes, MetricQuery query) {
        var asked = new TreeSet<>(query.by());
        asked.addAll(query.slice().conditions().keySet());
        for (var metric : query.metrics()) {
            parts(book, List.of(metric))
                    .map(Part::dataset)
                    .distinct()
                    .forEach(dataset -> checkDimensions(metric, shapes.get(dataset), asked));
        }
    }

    private void checkDimensions(Slug metric, Shape shape, Set<String> asked) {
        for (var name : asked) {
            if (!shape.columns().containsKey(name)) {
                throw Failure.user(
                        "UNKNOWN_DIMENSION",
                        "metric %s cannot be read by %s: dataset %s has no such column%s"
                                .formatted(
                                        metric,
                                        name,
                                        shape.dataset(),
                                        Nearest.hint(name, facts.dimensions(shape.dataset()))));
            }
        }
    }

    private Edition edition() {
        var now = new MetricCache.Version(facts.version(), workspace.today());
        var seen = edition;
        if (seen.isPresent() && seen.get().version().equals(now)) {
            return seen.get();
        }
        var book = BookMaking.book(MetricKind.drafts(definitions.known()), facts.shapes());
        var made = new Edition(now, book);
        edition = Optional.of(made);
        return made;
    }
}
