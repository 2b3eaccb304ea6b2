package io.takeroot.connect;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import tools.jackson.databind.json.JsonMapper;

/// What the facts know about themselves: syncs, columns, rejects. Kept in the same file as the
/// rows, so that both change in one transaction or not at all.
final class FactsStore {
    /// How a file was read, kept as JSON beside the counts.
    private record Kept(CsvReport report, List<Notice> notices) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Table<?> SYNC = table(name("dataset_sync"));
    private static final Table<?> REJECT = table(name("dataset_reject"));
    private static final Table<?> COLUMN = table(name("dataset_column"));
    private static final Table<?> STATE = table(name("dataset_state"));

    private static final Field<String> DATASET = field(name("dataset"), SQLDataType.VARCHAR);
    private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    private static final Field<String> FILE_NAME = field(name("file_name"), SQLDataType.VARCHAR);
    private static final Field<String> SHA256 = field(name("sha256"), SQLDataType.VARCHAR);
    private static final Field<Long> BYTES = field(name("bytes"), SQLDataType.BIGINT);
    private static final Field<LocalDateTime> AT = field(name("at"), SQLDataType.LOCALDATETIME);
    private static final Field<String> ACTOR = field(name("actor"), SQLDataType.VARCHAR);
    private static final Field<Long> LINES = field(name("lines"), SQLDataType.BIGINT);
    private static final Field<Long> KEPT = field(name("kept"), SQLDataType.BIGINT);
    private static final Field<Long> ASIDE = field(name("aside"), SQLDataType.BIGINT);
    private static final Field<Long> PREAMBLE = field(name("preamble"), SQLDataType.BIGINT);
    private static final Field<Long> BLANK = field(name("blank"), SQLDataType.BIGINT);
    private static final Field<Long> ADDED = field(name("added"), SQLDataType.BIGINT);
    private static final Field<Long> CHANGED = field(name("changed"), SQLDataType.BIGINT);
    private static final Field<Long> UNCHANGED = field(name("unchanged"), SQLDataType.BIGINT);
    private static final Field<String> REPORT = field(name("report"), SQLDataType.VARCHAR);
    private static final Field<Long> SYNC_ID = field(name("sync"), SQLDataType.BIGINT);
    private static final Field<Long> LINE = field(name("line"), SQLDataType.BIGINT);
    private static final Field<String> REASON = field(name("reason"), SQLDataType.VARCHAR);
    private static final Field<String> RAW = field(name("raw"), SQLDataType.VARCHAR);
    private static final Field<String> NAME = field(name("name"), SQLDataType.VARCHAR);
    private static final Field<Integer> POSITION = field(name("position"), SQLDataType.INTEGER);
    private static final Field<String> HEADER = field(name("header"), SQLDataType.VARCHAR);
    private static final Field<String> TYPE = field(name("type"), SQLDataType.VARCHAR);
    private static final Field<String> CURRENCY = field(name("currency"), SQLDataType.VARCHAR);
    private static final Field<String> DATE_ORDER = field(name("date_order"), SQLDataType.VARCHAR);
    private static final Field<String> DECIMAL_SIGN =
            field(name("decimal_sign"), SQLDataType.VARCHAR);
    private static final Field<Long> FIRST = field(name("first_sync"), SQLDataType.BIGINT);
    private static final Field<Long> LAST = field(name("last_sync"), SQLDataType.BIGINT);
    private static final Field<String> LOADED_AS = field(name("loaded_as"), SQLDataType.VARCHAR);

    private static final Map<Table<?>, List<Field<?>>> TABLES =
            Map.of(
                    SYNC,
                    List.of(
                            ID, DATASET, FILE_NAME, SHA256, BYTES, AT, ACTOR, LINES, KEPT, ASIDE,
                            PREAMBLE, BLANK, ADDED, CHANGED, UNCHANGED, REPORT),
                    REJECT,
                    List.of(DATASET, SYNC_ID, LINE, REASON, RAW),
                    COLUMN,
                    List.of(
                            DATASET,
                            NAME,
                            POSITION,
                            HEADER,
                            TYPE,
                            CURRENCY,
                            DATE_ORDER,
                            DECIMAL_SIGN,
                            FIRST,
                            LAST),
                    STATE,
                    List.of(DATASET, LOADED_AS));

    private final DSLContext sql;

    FactsStore(DSLContext sql) {
        this.sql = sql;
    }

    void createTables() {
        TABLES.forEach(
                (table, fields) -> sql.createTableIfNotExists(table).columns(fields).execute());
    }

    /// The table that holds a dataset's rows.
    static Table<?> rows(Slug dataset) {
        return table(name("ds_" + dataset));
    }

    long nextSync() {
        return first(
                sql.select(coalesce(max(ID), inline(0L)).add(1))
                        .from(SYNC)
                        .fetchOne(0, Long.class));
    }

    void save(Sync sync) {
        sql.deleteFrom(SYNC).where(ID.eq(sync.id())).execute();
        var counts = sync.counts();
        sql.insertInto(SYNC)
                .set(ID, sync.id())
                .set(DATASET, sync.dataset().value())
                .set(FILE_NAME, sync.fileName())
                .set(SHA256, sync.sha256())
                .set(BYTES, sync.bytes())
                .set(AT, LocalDateTime.ofInstant(sync.at(), ZoneOffset.UTC))
                .set(ACTOR, sync.actor().name())
                .set(LINES, counts.lines())
                .set(KEPT, counts.kept())
                .set(ASIDE, counts.aside())
                .set(PREAMBLE, counts.preamble())
                .set(BLANK, counts.blank())
                .set(ADDED, counts.added())
                .set(CHANGED, counts.changed())
                .set(UNCHANGED, counts.unchanged())
                .set(REPORT, JSON.writeValueAsString(new Kept(sync.report(), sync.notices())))
                .execute();
    }

    /// All syncs of a dataset, the oldest first.
    List<Sync> syncs(Slug dataset) {
        return sql.select(TABLES.get(SYNC))
                .from(SYNC)
                .where(DATASET.eq(dataset.value()))
                .orderBy(ID)
                .fetch(FactsStore::sync);
    }

    Optional<Sync> sync(long id) {
        return sql.select(TABLES.get(SYNC))
                .from(SYNC)
                .where(ID.eq(id))
                .fetchOptional(FactsStore::sync);
    }

    /// Rows of a dataset; 0 before its first load.
    long count(Slug dataset) {
        return columns(dataset).isEmpty() ? 0 : sql.fetchCount(rows(dataset));
    }

    List<StoredColumn> columns(Slug dataset) {
        return sql.select(TABLES.get(COLUMN))
                .from(COLUMN)
                .where(DATASET.eq(dataset.value()))
                .orderBy(POSITION)
                .fetch(FactsStore::column);
    }

    void saveColumns(Slug dataset, List<StoredColumn> columns) {
        sql.deleteFrom(COLUMN).where(DATASET.eq(dataset.value())).execute();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sql.insertInto(COLUMN)
                    .set(DATASET, dataset.value())
                    .set(NAME, column.name())
                    .set(POSITION, i)
                    .set(HEADER, column.header())
                    .set(TYPE, column.type().name())
                    .set(CURRENCY, column.form().currency().orElse(null))
                    .set(DATE_ORDER, column.form().order().map(Enum::name).orElse(null))
                    .set(DECIMAL_SIGN, column.form().decimal().map(String::valueOf).orElse(null))
                    .set(FIRST, column.first())
                    .set(LAST, column.last())
                    .execute();
        }
    }

    /// Under which definition the rows were loaded; empty before the first load.
    Optional<String> loadedAs(Slug dataset) {
        return sql.select(LOADED_AS)
                .from(STATE)
                .where(DATASET.eq(dataset.value()))
                .fetchOptional(LOADED_AS);
    }

    void saveLoadedAs(Slug dataset, String loadedAs) {
        sql.deleteFrom(STATE).where(DATASET.eq(dataset.value())).execute();
        sql.insertInto(STATE).set(DATASET, dataset.value()).set(LOADED_AS, loadedAs).execute();
    }

    long rejectCount(Slug dataset, String search) {
        return first(
                sql.selectCount()
                        .from(REJECT)
                        .where(rejected(dataset, search))
                        .fetchOne(0, Long.class));
    }

    /// Lines set aside, the latest sync first; those whose reason or text holds the search.
    List<Reject> rejects(Slug dataset, String search, long offset, int limit) {
        return sql.select(SYNC_ID, FILE_NAME, LINE, REASON, RAW)
                .from(REJECT)
                .join(DSL.select(ID, FILE_NAME).from(SYNC).asTable("of_sync"))
                .on(SYNC_ID.eq(ID))
                .where(rejected(dataset, search))
                .orderBy(SYNC_ID.desc(), LINE)
                .offset(offset)
                .limit(limit)
                .fetch(r -> new Reject(r.value1(), r.value2(), r.value3(), r.value4(), r.value5()));
    }

    /// Takes everything of a dataset away but its syncs, as the start of a rebuild.
    void clear(Slug dataset) {
        sql.dropTableIfExists(rows(dataset)).execute();
        sql.deleteFrom(REJECT).where(DATASET.eq(dataset.value())).execute();
        sql.deleteFrom(COLUMN).where(DATASET.eq(dataset.value())).execute();
    }

    void forget(Slug dataset) {
        clear(dataset);
        sql.deleteFrom(SYNC).where(DATASET.eq(dataset.value())).execute();
        sql.deleteFrom(STATE).where(DATASET.eq(dataset.value())).execute();
    }

    /// Copies the rejects of a load from where it staged them.
    void saveRejects(Slug dataset, long sync) {
        sql.insertInto(REJECT, DATASET, SYNC_ID, LINE, REASON, RAW)
                .select(
                        DSL.select(
                                        inline(dataset.value()),
                                        inline(sync),
                                        Staging.LINE,
                                        Staging.REASON,
                                        Staging.RAW)
                                .from(Staging.REJECTS)
                                .orderBy(Staging.LINE))
                .execute();
    }

    private static Condition rejected(Slug dataset, String search) {
        var mine = DATASET.eq(dataset.value());
        return search.isBlank()
                ? mine
                : mine.and(REASON.containsIgnoreCase(search).or(RAW.containsIgnoreCase(search)));
    }

    private static Sync sync(Record row) {
        var kept = JSON.readValue(row.get(REPORT), Kept.class);
        return new Sync(
                row.get(ID),
                Slug.of(row.get(DATASET)),
                row.get(FILE_NAME),
                row.get(SHA256),
                row.get(BYTES),
                row.get(AT).toInstant(ZoneOffset.UTC),
                new Actor(row.get(ACTOR)),
                new SyncCounts(
                        row.get(LINES),
                        row.get(KEPT),
                        row.get(ASIDE),
                        row.get(PREAMBLE),
                        row.get(BLANK),
                        row.get(ADDED),
                        row.get(CHANGED),
                        row.get(UNCHANGED)),
                kept.report(),
                kept.notices());
    }

    private static StoredColumn column(Record row) {
        var form =
                new DatasetColumn(
                        row.get(NAME),
                        Optional.empty(),
                        Optional.of(DeclaredType.valueOf(row.get(TYPE))),
                        Optional.ofNullable(row.get(CURRENCY)),
                        Optional.ofNullable(row.get(DATE_ORDER)).map(DateOrder::valueOf),
                        Optional.ofNullable(row.get(DECIMAL_SIGN)).map(sign -> sign.charAt(0)),
                        Map.of(),
                        List.of());
        return new StoredColumn(form, row.get(HEADER), row.get(FIRST), row.get(LAST));
    }

    private static long first(@org.jspecify.annotations.Nullable Long value) {
        return value == null ? 0 : value;
    }
}
