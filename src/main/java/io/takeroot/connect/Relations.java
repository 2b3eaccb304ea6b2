package io.takeroot.connect;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Builds the relation of a dataset: its own columns, those looked up in joined datasets, those
/// computed.
final class Relations {
    private final Dataset dataset;
    private final Function<Slug, Map<String, DeclaredType>> stored;
    private final Map<String, DeclaredType> own;
    private final Table<?> rows;
    private final Map<Slug, DatasetJoin> used = new LinkedHashMap<>();
    private final Set<String> resolving = new LinkedHashSet<>();

    /// @param stored the columns of any dataset as the facts hold them; none when it is not
    ///     loaded
    Relations(Dataset dataset, Function<Slug, Map<String, DeclaredType>> stored) {
        this.dataset = dataset;
        this.stored = stored;
        this.own = stored.apply(dataset.key());
        this.rows = FactsStore.rows(dataset.key()).as(dataset.key().value());
    }

    /// @param uniqueOn called for each join that is used, to refuse one with several matches
    Relation relation(Set<String> asked, Function<DatasetJoin, Optional<Failure>> uniqueOn) {
        if (own.isEmpty()) {
            throw Failure.user(
                    "DATASET_EMPTY",
                    "the dataset %s has no rows yet; load a file into it".formatted(dataset.key()));
        }
        var names = new LinkedHashSet<>(asked);
        dataset.time().ifPresent(names::add);
        var fields = new LinkedHashMap<String, SelectField<?>>();
        fields.put(
                "_row",
                field(rows.getQualifiedName().append("_row"), SQLDataType.VARCHAR).as("_row"));
        names.forEach(column -> fields.put(column, resolve(column).as(name(column))));
        used.values()
                .forEach(
                        join ->
                                uniqueOn.apply(join)
                                        .ifPresent(
                                                failure -> {
                                                    throw failure;
                                                }));
        var table = name(dataset.key() + "_rows").as(select(fields.values()).from(joined()));
        var columns = new LinkedHashMap<String, Field<?>>();
        names.forEach(column -> columns.put(column, inTable(table, column)));
        var time = dataset.time().map(column -> ExpressionRendering.day(inTable(table, column)));
        return new Relation(
                table, columns, time, field(name(table.getName(), "_row"), SQLDataType.VARCHAR));
    }

    private static Field<?> inTable(Table<?> table, String column) {
        var field = table.field(DSL.name(column));
        if (field == null) {
            throw new IllegalStateException(column + " is missing in " + table);
        }
        return field;
    }

    private Table<?> joined() {
        Table<?> all = rows;
        for (var join : used.values()) {
            all = all.leftJoin(table(join)).on(on(join));
        }
        return all;
    }

    private Condition on(DatasetJoin join) {
        var right = stored.apply(join.dataset());
        return DSL.and(
                join.on().entrySet().stream()
                        .map(
                                pair -> {
                                    var left = own(pair.getKey());
                                    var other = column(table(join), pair.getValue(), right);
                                    return same(left, other);
                                })
                        .toList());
    }

    /// Values of different types are compared as texts, so that a number beside a text is a miss
    /// and not an error.
    static Condition same(Field<?> left, Field<?> right) {
        return left.getDataType().equals(right.getDataType())
                ? left.coerce(Object.class).eq(right.coerce(Object.class))
                : left.cast(SQLDataType.VARCHAR).eq(right.cast(SQLDataType.VARCHAR));
    }

    private Table<?> table(DatasetJoin join) {
        var key = join.dataset().value();
        var alias = join.dataset().equals(dataset.key()) ? key + "_joined" : key;
        return FactsStore.rows(join.dataset()).as(alias);
    }

    private Field<?> resolve(String column) {
        var computed = dataset.computed().get(column);
        if (computed != null) {
            if (!resolving.add(column)) {
                throw Failure.user(
                        "COMPUTED_CYCLE",
                        "the computed columns %s need each other".formatted(resolving));
            }
            var field = Expressions.field(computed, this::resolve);
            resolving.remove(column);
            return field;
        }
        if (own.containsKey(column)) {
            return own(column);
        }
        int dot = column.indexOf('.');
        return dataset.joins().stream()
                .filter(join -> dot > 0 && join.dataset().value().equals(column.substring(0, dot)))
                .findFirst()
                .map(
                        join -> {
                            used.put(join.dataset(), join);
                            return column(
                                    table(join),
                                    column.substring(dot + 1),
                                    stored.apply(join.dataset()));
                        })
                .orElseThrow(() -> unknown(column, dataset.key(), own.keySet()));
    }

    private Field<?> own(String column) {
        return column(rows, column, own);
    }

    private static Field<?> column(Table<?> table, String column, Map<String, DeclaredType> types) {
        var type = types.get(column);
        if (type == null) {
            throw unknown(column, Slug.from(table.getName()), types.keySet());
        }
        return field(table.getQualifiedName().append(column), type.sql());
    }

    private static Failure unknown(String column, Slug dataset, Set<String> there) {
        var message =
                there.isEmpty()
                        ? "the column %s belongs to %s, which has no rows yet; load a file into it"
                                .formatted(column, dataset)
                        : "the dataset %s has no column %s; it has %s"
                                .formatted(dataset, column, String.join(", ", there));
        return Failure.user("UNKNOWN_COLUMN", message);
    }

    /// The kind of every column by name: own, computed, and those of joined datasets.
    Map<String, ValueKind> kinds() {
        var kinds = new LinkedHashMap<String, ValueKind>();
        own.forEach((name, type) -> kinds.put(name, type.kind()));
        for (var join : dataset.joins()) {
            stored.apply(join.dataset())
                    .forEach((name, type) -> kinds.put(join.dataset() + "." + name, type.kind()));
        }
        // In as many rounds as there are columns, as each may stand on another one further down.
        for (int round = 0; round < dataset.computed().size(); round++) {
            dataset.computed()
                    .forEach(
                            (name, expression) ->
                                    Expressions.kind(expression, kinds)
                                            .ifPresent(kind -> kinds.put(name, kind)));
        }
        return kinds;
    }

    /// Whether the joined rows that are equal on the join are more than one.
    static org.jooq.Select<?> severalMatches(DatasetJoin join) {
        List<Field<?>> on =
                join.on().values().stream().<Field<?>>map(column -> field(name(column))).toList();
        return select(on)
                .from(FactsStore.rows(join.dataset()))
                .where(on.stream().map(Field::isNotNull).toList())
                .groupBy(on)
                .having(DSL.count().gt(1))
                .limit(1);
    }
}
