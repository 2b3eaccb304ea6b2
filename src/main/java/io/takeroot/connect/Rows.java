package io.takeroot.connect;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.with;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Rows with their origin, for previews and for looking behind a number.
final class Rows {
    private static final Table<?> ORIGIN = DSL.table(name("origin"));
    private static final Field<String> ROW = field(name("origin", "_row"), SQLDataType.VARCHAR);
    private static final Field<Long> SYNC = field(name("origin", "_sync"), SQLDataType.BIGINT);
    private static final Field<Long> LINE = field(name("origin", "_line"), SQLDataType.BIGINT);
    private static final Field<String> RAW = field(name("origin", "_raw"), SQLDataType.VARCHAR);

    private final RowsQuery query;
    private final List<String> shown;
    private final Relation relation;

    /// @param shown the columns of a row, in their order
    /// @param relation with all of them and those the query names
    Rows(RowsQuery query, List<String> shown, Relation relation) {
        this.query = query;
        this.shown = shown;
        this.relation = relation;
    }

    /// Every column that the query needs, shown or not.
    static Set<String> columns(RowsQuery query, List<String> shown) {
        var columns = new LinkedHashSet<>(shown);
        query.where().forEach(condition -> columns.addAll(Expressions.columns(condition)));
        columns.addAll(query.slice().conditions().keySet());
        query.time().ifPresent(columns::add);
        return columns;
    }

    Select<?> count() {
        return with(relation.table())
                .select(DSL.count())
                .from(relation.table())
                .where(conditions());
    }

    Select<?> page() {
        var fields = new ArrayList<Field<?>>(List.of(ROW, SYNC, LINE, RAW));
        shown.forEach(column -> fields.add(relation.column(column)));
        return with(relation.table())
                .select(fields)
                .from(relation.table())
                .join(FactsStore.rows(query.dataset()).as(ORIGIN))
                .on(ROW.eq(relation.row()))
                .where(conditions())
                .orderBy(SYNC.desc(), LINE)
                .offset(query.offset())
                .limit(query.limit());
    }

    static RowsPage.Row row(Record record, Map<Long, String> fileNames) {
        var values = new ArrayList<Optional<Object>>();
        for (int i = 4; i < record.size(); i++) {
            values.add(Optional.ofNullable(record.get(i)));
        }
        long sync = record.get(SYNC);
        return new RowsPage.Row(
                record.get(ROW),
                values,
                sync,
                fileNames.getOrDefault(sync, ""),
                record.get(LINE),
                record.get(RAW));
    }

    private List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        query.where()
                .forEach(where -> conditions.add(Expressions.condition(where, relation::column)));
        query.slice()
                .conditions()
                .forEach((column, value) -> conditions.add(is(relation.column(column), value)));
        query.span()
                .ifPresent(
                        span -> {
                            var day =
                                    query.time()
                                            .map(
                                                    column ->
                                                            ExpressionRendering.day(
                                                                    relation.column(column)))
                                            .or(relation::time)
                                            .orElseThrow(
                                                    () ->
                                                            new IllegalArgumentException(
                                                                    "a span needs a time column"));
                            conditions.add(
                                    day.ge(inline(span.from())).and(day.lt(inline(span.to()))));
                        });
        return conditions;
    }

    private static Condition is(Field<?> column, String value) {
        if (value.equals(RowsQuery.NONE)) {
            return column.isNull();
        }
        return column.cast(SQLDataType.VARCHAR).eq(inline(value));
    }
}
