package io.takeroot.connect;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.store.DataFolder;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Field;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Files in, typed rows out: the front door of everything that is loaded.
@Component
public final class Datasets {
    private static final int EXPORT_STEP = 10_000;

    private final DuckDbEngine engine;
    private final Definitions definitions;
    private final Landing landing;
    private final Load load;
    private final Import loading;
    private final ApplicationEventPublisher events;
    private final Revisions revisions = new Revisions();

    Datasets(
            DuckDbEngine engine,
            DataFolder folder,
            Definitions definitions,
            Workspace workspace,
            Clock clock,
            ApplicationEventPublisher events) {
        this.engine = engine;
        this.events = events;
        this.definitions = definitions;
        this.landing = new Landing(folder.landing());
        this.load = new Load(workspace, landing);
        this.loading = new Import(engine, landing, definitions, load, clock);
        engine.changing(
                writer -> {
                    new FactsStore(writer.sql()).createTables();
                    return true;
                });
    }

    /// All datasets, by key.
    public List<Dataset> all() {
        return definitions.all(DatasetText.KIND).stream()
                .map(definition -> DatasetText.read(definition, new ArrayList<>()))
                .toList();
    }

    public Optional<Dataset> find(Slug key) {
        return definitions
                .find(DatasetText.KIND, key)
                .map(definition -> DatasetText.read(definition, new ArrayList<>()));
    }

    /// The dataset of this key.
    ///
    /// @throws Failure when there is none
    public Dataset require(Slug key) {
        return find(key)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_DATASET",
                                        "there is no dataset %s; there are: %s"
                                                .formatted(
                                                        key,
                                                        String.join(
                                                                ", ",
                                                                all().stream()
                                                                        .map(d -> d.key().value())
                                                                        .toList()))));
    }

    /// Loads a file: all of it or none.
    ///
    /// The bytes are kept in the landing; rows are merged by the dataset's key; lines that cannot
    /// be read are set aside with a reason. The same bytes a second time change nothing.
    ///
    /// @throws Failure when the file holds no table, or not one of this dataset
    public Sync importFile(ImportOrder order, Actor actor) {
        var sync = loading.run(order, actor);
        revisions.changed(sync.dataset());
        if (!sync.isRepeat()) {
            events.publishEvent(new DatasetLoaded(sync.dataset()));
        }
        return sync;
    }

    /// Grows with every change of rows; a key for caches, together with the definitions'
    /// revision.
    public long revision() {
        return revisions.latest();
    }

    /// Grows with every change of the rows of these datasets or of what is joined to them.
    public long revision(Collection<Slug> datasets) {
        var read = new LinkedHashSet<Slug>();
        datasets.forEach(dataset -> addWithJoined(dataset, read));
        return revisions.of(read);
    }

    private void addWithJoined(Slug dataset, Set<Slug> read) {
        if (read.add(dataset)) {
            find(dataset)
                    .ifPresent(
                            found ->
                                    found.joins()
                                            .forEach(join -> addWithJoined(join.dataset(), read)));
        }
    }

    /// The rows of a dataset, joined and computed, with the columns asked for.
    ///
    /// @param columns own, computed, or `dataset.column` of a joined one
    /// @throws Failure when it was never loaded, a column is unknown, or a join finds several
    ///     rows
    public Relation relation(Slug dataset, Set<String> columns) {
        refresh(dataset);
        return new Relations(require(dataset), this::stored)
                .relation(columns, this::severalMatches);
    }

    /// What every column holds, by the name used in expressions; empty before the first load.
    public Map<String, ValueKind> kinds(Slug dataset) {
        return new Relations(require(dataset), this::stored).kinds();
    }

    /// The currency of a money column, own or joined; empty for all others.
    public Optional<String> currency(Slug dataset, String column) {
        int dot = column.indexOf('.');
        if (dot > 0) {
            return currency(Slug.of(column.substring(0, dot)), column.substring(dot + 1));
        }
        return storedColumns(dataset).stream()
                .filter(stored -> stored.name().equals(column))
                .findFirst()
                .flatMap(stored -> stored.form().currency());
    }

    /// When it was last loaded, and through which day its rows go.
    public Freshness freshness(Slug dataset) {
        var loaded =
                engine.reading(sql -> new FactsStore(sql).syncs(dataset)).stream()
                        .reduce((first, second) -> second)
                        .map(Sync::at);
        var time = find(dataset).flatMap(Dataset::time);
        return new Freshness(loaded, time.flatMap(column -> lastDay(dataset, column)));
    }

    /// The last day that a column of days has in any row; empty before the first load, and for a
    /// column that the rows do not have.
    public Optional<LocalDate> lastDay(Slug dataset, String column) {
        if (!stored(dataset).containsKey(column)) {
            return Optional.empty();
        }
        var type = stored(dataset).getOrDefault(column, DeclaredType.DATE);
        Field<?> stamp = field(name(column), type.sql());
        var last = select(max(ExpressionRendering.day(stamp))).from(FactsStore.rows(dataset));
        return Optional.ofNullable(engine.reading(sql -> sql.fetchValue(last)));
    }

    /// All loads of a dataset, the oldest first.
    public List<Sync> syncs(Slug dataset) {
        return engine.reading(sql -> new FactsStore(sql).syncs(dataset));
    }

    /// One load.
    public Optional<Sync> sync(long id) {
        return engine.reading(sql -> new FactsStore(sql).sync(id));
    }

    /// How many lines are set aside whose reason or text holds the search.
    public long rejectCount(Slug dataset, String search) {
        return engine.reading(sql -> new FactsStore(sql).rejectCount(dataset, search));
    }

    /// Lines set aside, the latest load first.
    public List<Reject> rejects(Slug dataset, String search, long offset, int limit) {
        return engine.reading(sql -> new FactsStore(sql).rejects(dataset, search, offset, limit));
    }

    /// Rows of a dataset with the file and line each comes from, the latest load first.
    ///
    /// @throws Failure when a condition does not fit the columns
    public RowsPage rows(RowsQuery query) {
        var kinds = kinds(query.dataset());
        var problems =
                query.where().stream()
                        .flatMap(where -> Expressions.checkCondition(where, kinds).stream())
                        .toList();
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        refresh(query.dataset());
        var shown = List.copyOf(stored(query.dataset()).keySet());
        var rows = new Rows(query, shown, relation(query.dataset(), Rows.columns(query, shown)));
        var columns =
                shown.stream()
                        .map(
                                column ->
                                        new RowsPage.Column(
                                                column, kinds.getOrDefault(column, ValueKind.TEXT)))
                        .toList();
        return engine.reading(
                sql -> {
                    var fileNames = new HashMap<Long, String>();
                    new FactsStore(sql)
                            .syncs(query.dataset())
                            .forEach(sync -> fileNames.put(sync.id(), sync.fileName()));
                    var page = sql.fetch(rows.page()).map(row -> Rows.row(row, fileNames));
                    return new RowsPage(
                            columns, page, sql.fetchSingle(rows.count()).get(0, Long.class));
                });
    }

    /// Writes all rows of a dataset as CSV, as its files would have them after all is read.
    public void export(Slug dataset, Writer out) {
        refresh(dataset);
        new Exports(engine).rows(dataset, storedColumns(dataset), out);
    }

    /// Writes all lines set aside as CSV, each with its file, line and reason.
    public void exportRejects(Slug dataset, Writer out) {
        var csv = new CsvWriting(out);
        csv.row(List.of("file", "line", "reason", "text"));
        for (long offset = 0; ; offset += EXPORT_STEP) {
            var some = rejects(dataset, "", offset, EXPORT_STEP);
            some.forEach(
                    reject ->
                            csv.row(
                                    List.of(
                                            reject.fileName(),
                                            reject.line(),
                                            reject.reason(),
                                            reject.raw())));
            if (some.size() < EXPORT_STEP) {
                return;
            }
        }
    }

    /// How many rows a dataset has; 0 before its first load.
    public long count(Slug dataset) {
        return engine.reading(sql -> new FactsStore(sql).count(dataset));
    }

    /// Spellings of names that are most likely another name, those of joins first.
    public List<NameQuestion> nameQuestions(Slug dataset) {
        return find(dataset)
                .filter(found -> !stored(dataset).isEmpty())
                .map(found -> engine.reading(sql -> new Names(sql, this::stored).questions(found)))
                .orElse(List.of());
    }

    /// How well each join works out, as far as both sides are loaded.
    public List<JoinReport> joins(Slug dataset) {
        return find(dataset)
                .map(found -> engine.reading(sql -> new Names(sql, this::stored).joins(found)))
                .orElse(List.of());
    }

    /// The columns as they are read now, in the order of the files; empty before the first load.
    public List<DatasetColumn> columns(Slug dataset) {
        var said = require(dataset);
        return storedColumns(dataset).stream()
                .map(
                        stored -> {
                            var known = stored.form();
                            var own = said.column(stored.name());
                            return new DatasetColumn(
                                    known.name(),
                                    Optional.of(stored.header()),
                                    known.type(),
                                    known.currency(),
                                    known.order(),
                                    known.decimal(),
                                    own.sameAs(),
                                    own.nullWords());
                        })
                .toList();
    }

    /// Takes a dataset away: its definition, its rows, its history. The landed files stay.
    ///
    /// @throws Failure when another definition stands on it
    public void remove(Slug dataset, Actor actor) {
        definitions.remove(DatasetText.KIND, dataset, actor);
        change(
                dataset,
                writer -> {
                    new FactsStore(writer.sql()).forget(dataset);
                    return true;
                });
    }

    /// Reads a name as another from now on, also in what is loaded already.
    public void accept(NameMatch match, Actor actor) {
        var dataset = require(match.dataset());
        var column = dataset.column(match.column()).withSameAs(match.from(), match.to());
        change(dataset.withColumn(column), actor);
    }

    /// Changes what is said about a column; the dataset is loaded anew.
    public void changeColumn(Slug dataset, DatasetColumn column, Actor actor) {
        change(require(dataset).withColumn(column), actor);
    }

    private void change(Dataset dataset, Actor actor) {
        var definition = definitions.find(DatasetText.KIND, dataset.key()).orElseThrow();
        definitions.apply(List.of(DatasetText.withColumns(definition, dataset)), actor);
    }

    /// Loads every landed file of a dataset again, under its definition of now.
    ///
    /// The same landings and the same definition make the same table.
    public void rebuild(Slug key) {
        var dataset = require(key);
        change(
                key,
                writer -> {
                    load.again(dataset, writer);
                    return true;
                });
    }

    /// Rebuilds the dataset if its definition changed since it was loaded.
    void refresh(Slug key) {
        // A load that has just made the definition notes by itself what it was loaded under.
        var dataset = engine.isChanging() ? Optional.<Dataset>empty() : find(key);
        if (dataset.isPresent() && isStale(dataset.get())) {
            change(
                    key,
                    writer -> {
                        // Another thread may have done it while this one waited for its turn.
                        if (load.isStale(dataset.get(), new FactsStore(writer.sql()))) {
                            load.again(dataset.get(), writer);
                        }
                        return true;
                    });
        }
    }

    /// Loads what the landing keeps of a file that was brought before its dataset was defined.
    void takeOver(Slug key, Actor actor) {
        if (!engine.isChanging()) {
            new EarlierFiles(this, definitions, landing).into(require(key), actor);
        }
    }

    private boolean isStale(Dataset dataset) {
        return engine.reading(sql -> load.isStale(dataset, new FactsStore(sql)));
    }

    private void change(Slug dataset, Function<DuckDbEngine.Writer, Boolean> work) {
        engine.changing(work);
        revisions.changed(dataset);
    }

    /// The columns as the facts hold them; empty before the first load.
    Map<String, DeclaredType> stored(Slug dataset) {
        var types = new LinkedHashMap<String, DeclaredType>();
        storedColumns(dataset).forEach(column -> types.put(column.name(), column.type()));
        return types;
    }

    private List<StoredColumn> storedColumns(Slug dataset) {
        return engine.reading(sql -> new FactsStore(sql).columns(dataset));
    }

    private Optional<Failure> severalMatches(DatasetJoin join) {
        var joined = require(join.dataset());
        if (!joined.keyColumns().isEmpty() && join.on().values().containsAll(joined.keyColumns())) {
            return Optional.empty();
        }
        var several = engine.reading(sql -> sql.fetch(Relations.severalMatches(join)));
        return several.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Failure.user(
                                "JOIN_NOT_UNIQUE",
                                "the join with %s finds several rows where %s is %s; each row may match one only. Correct that dataset, or join on another column."
                                        .formatted(
                                                join.dataset(),
                                                String.join(", ", join.on().values()),
                                                several.getFirst().get(0))));
    }
}
