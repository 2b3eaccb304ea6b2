package io.takeroot.connect;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.takeroot.kernel.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/// Moves staged rows into a dataset, set-wise.
///
/// A row whose key is there already changes it where the contents differ. A key that stands more
/// than once in the file is no reason to choose: with the same content it counts once, with other
/// content all its lines are set aside, each naming another.
final class Merge {
    private static final Table<?> STAGED = Staging.ROWS.as("staged");
    private static final Table<?> OTHER = Staging.ROWS.as("other");
    private static final Table<?> REPEATED = org.jooq.impl.DSL.table(name("stage_repeated"));
    private static final Table<?> DISPUTED = org.jooq.impl.DSL.table(name("stage_disputed"));
    private static final Field<Long> FIRST_LINE = field(name("first_line"), SQLDataType.BIGINT);

    /// @param repeats lines that say again what another line of the file says
    record Outcome(long added, long changed, long unchanged, long repeats) {}

    private final DSLContext sql;
    private final ColumnPlan plan;
    private final Table<?> rows;

    Merge(DSLContext sql, Slug dataset, ColumnPlan plan) {
        this.sql = sql;
        this.plan = plan;
        this.rows = FactsStore.rows(dataset);
    }

    /// @param isNew whether the dataset has no rows yet
    Outcome run(long sync, boolean isNew, boolean keyed) {
        makeRoom(isNew);
        long repeats = keyed ? settleRepeats() : 0;
        long staged = sql.fetchCount(Staging.ROWS);
        long changed = keyed && !isNew ? update(sync) : 0;
        long added = insert(sync, keyed && !isNew);
        return new Outcome(added, changed, staged - added - changed, repeats);
    }

    private void makeRoom(boolean isNew) {
        if (isNew) {
            var columns =
                    new ArrayList<Field<?>>(
                            List.of(Staging.ROW, Staging.SYNC, Staging.LINE, Staging.RAW));
            plan.stored()
                    .forEach(
                            column -> columns.add(field(name(column.name()), column.type().sql())));
            sql.createTable(rows).columns(columns).execute();
            return;
        }
        var known = plan.columns().stream().map(ColumnPlan.Planned::name).toList();
        var there =
                sql.meta()
                        .getTables(rows.getName())
                        .getFirst()
                        .fieldStream()
                        .map(Field::getName)
                        .toList();
        plan.stored().stream()
                .filter(column -> known.contains(column.name()) && !there.contains(column.name()))
                .forEach(
                        column ->
                                sql.alterTable(rows)
                                        .addColumn(name(column.name()), column.type().sql())
                                        .execute());
        plan.widened()
                .forEach(
                        column ->
                                sql.alterTable(rows)
                                        .alterColumn(name(column.name()))
                                        .set(column.type().sql())
                                        .execute());
    }

    private long settleRepeats() {
        sql.dropTableIfExists(REPEATED).execute();
        sql.dropTableIfExists(DISPUTED).execute();
        sql.createTemporaryTable(REPEATED)
                .as(
                        select(Staging.ROW, min(Staging.LINE).as(FIRST_LINE))
                                .from(Staging.ROWS)
                                .groupBy(Staging.ROW)
                                .having(count().gt(1)))
                .execute();
        long repeats = 0;
        if (sql.fetchExists(REPEATED)) {
            setDisputedAside();
            repeats = dropRepeats();
        }
        sql.dropTable(REPEATED).execute();
        return repeats;
    }

    private void setDisputedAside() {
        var row = of(STAGED, Staging.ROW);
        var line = of(STAGED, Staging.LINE);
        sql.createTemporaryTable(DISPUTED)
                .as(
                        select(row)
                                .distinctOn(row)
                                .from(STAGED)
                                .join(REPEATED)
                                .on(of(REPEATED, Staging.ROW).eq(row))
                                .join(OTHER)
                                .on(of(OTHER, Staging.ROW).eq(row))
                                .and(of(OTHER, Staging.LINE).eq(of(REPEATED, FIRST_LINE)))
                                .where(differ(STAGED, OTHER)))
                .execute();
        var otherLine =
                select(min(of(OTHER, Staging.LINE)))
                        .from(OTHER)
                        .where(of(OTHER, Staging.ROW).eq(row))
                        .and(of(OTHER, Staging.LINE).ne(line));
        var reason =
                concat(
                        inline("the key "),
                        row,
                        inline(" also stands in line "),
                        field(otherLine).cast(SQLDataType.VARCHAR),
                        inline(" with other content; which one holds is yours to say"));
        var disputed = row.in(select(Staging.ROW).from(DISPUTED));
        sql.insertInto(Staging.REJECTS, Staging.LINE, Staging.REASON, Staging.RAW)
                .select(select(line, reason, of(STAGED, Staging.RAW)).from(STAGED).where(disputed))
                .execute();
        sql.deleteFrom(Staging.ROWS)
                .where(Staging.ROW.in(select(of(DISPUTED, Staging.ROW)).from(DISPUTED)))
                .execute();
        sql.dropTable(DISPUTED).execute();
    }

    private long dropRepeats() {
        return sql.deleteFrom(Staging.ROWS)
                .where(Staging.ROW.in(select(of(REPEATED, Staging.ROW)).from(REPEATED)))
                .and(Staging.LINE.notIn(select(FIRST_LINE).from(REPEATED)))
                .execute();
    }

    private long update(long sync) {
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        values.put(Staging.SYNC, inline(sync));
        values.put(Staging.LINE, of(STAGED, Staging.LINE));
        values.put(Staging.RAW, of(STAGED, Staging.RAW));
        contents().forEach(column -> values.put(column, of(STAGED, column)));
        return sql.update(rows)
                .set(values)
                .from(STAGED)
                .where(of(rows, Staging.ROW).eq(of(STAGED, Staging.ROW)))
                .and(differ(rows, STAGED))
                .execute();
    }

    private long insert(long sync, boolean onlyNew) {
        var into =
                new ArrayList<Field<?>>(
                        List.of(Staging.ROW, Staging.SYNC, Staging.LINE, Staging.RAW));
        into.addAll(contents());
        var values = new ArrayList<Field<?>>();
        into.forEach(
                column -> values.add(column == Staging.SYNC ? inline(sync) : of(STAGED, column)));
        var isNew =
                onlyNew
                        ? notExists(
                                selectOne()
                                        .from(rows)
                                        .where(of(rows, Staging.ROW).eq(of(STAGED, Staging.ROW))))
                        : noCondition();
        return sql.insertInto(rows, into)
                .select(select(values).from(STAGED).where(isNew).orderBy(of(STAGED, Staging.LINE)))
                .execute();
    }

    private Condition differ(Table<?> one, Table<?> other) {
        return or(
                contents().stream()
                        .map(column -> differ(of(one, column), of(other, column)))
                        .toList());
    }

    private static Condition differ(Field<?> one, Field<?> other) {
        return one.coerce(Object.class).isDistinctFrom(other.coerce(Object.class));
    }

    private List<Field<?>> contents() {
        var fields = new ArrayList<Field<?>>();
        plan.columns()
                .forEach(column -> fields.add(Staging.contents(column.name(), column.type())));
        return fields;
    }

    private static <T> Field<T> of(Table<?> table, Field<T> column) {
        return field(
                table.getQualifiedName().append(column.getUnqualifiedName()), column.getDataType());
    }
}
