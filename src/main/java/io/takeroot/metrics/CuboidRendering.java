package io.takeroot.metrics;

import io.takeroot.kernel.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Writes one pass of a cuboid as SQL, and reads its rows: additive parts of one dataset by one
/// time column, grouped once, with a column for each part and span.
final class CuboidRendering {
    private final CuboidQuery query;
    private final List<Part> parts;
    private final Columns columns;
    private final Set<String> taken = new LinkedHashSet<>();

    CuboidRendering(CuboidQuery query, List<Part> parts, Sources sources) {
        this.query = query;
        this.parts = parts;
        this.columns = new Columns(sources.relation(parts.getFirst().dataset(), needed()));
        parts.forEach(part -> taken.add(part.metric().value()));
    }

    private Set<String> needed() {
        var names = new LinkedHashSet<>(query.by());
        names.addAll(query.slice().conditions().keySet());
        parts.forEach(part -> names.addAll(part.columns()));
        return names;
    }

    private Optional<String> time() {
        return parts.getFirst().time();
    }

    Select<Record> select() {
        var measured = measured();
        var groups =
                query.by().stream()
                        .<Field<?>>map(d -> DSL.field(DSL.name(column(d)), SQLDataType.VARCHAR))
                        .toList();
        var fields = new ArrayList<>(groups);
        for (var part : parts) {
            for (int span = 0; span < query.spans().size(); span++) {
                var value = DSL.field(DSL.name(amount(part, span)), SQLDataType.DOUBLE);
                if (!(part.measure() instanceof Measure.Count)) {
                    fields.add(DSL.sum(value).as(sum(part, span)));
                }
                fields.add(DSL.count(value).as(count(part, span)));
            }
        }
        return DSL.with(columns.relation().table())
                .with(measured)
                .select(fields)
                .from(measured)
                .groupBy(groups);
    }

    private CommonTableExpression<Record> measured() {
        var fields = new ArrayList<Field<?>>();
        query.by().forEach(d -> fields.add(columns.dimension(d).as(DSL.name(column(d)))));
        for (var part : parts) {
            for (int span = 0; span < query.spans().size(); span++) {
                fields.add(measured(part, span).as(DSL.name(amount(part, span))));
            }
        }
        var step = time().map(time -> "_by_" + time).orElse("_as_they_stand");
        return DSL.name(parts.getFirst().dataset() + step)
                .as(
                        DSL.select(fields)
                                .from(columns.relation().table())
                                .where(anySpan())
                                .and(kept()));
    }

    private Condition anySpan() {
        return time().map(
                        time ->
                                query.spans().stream()
                                        .map(span -> within(columns.day(time), span))
                                        .reduce(DSL.noCondition(), Condition::or))
                .orElseGet(DSL::noCondition);
    }

    private Condition kept() {
        return query.slice().conditions().entrySet().stream()
                .map(each -> columns.dimension(each.getKey()).eq(DSL.inline(each.getValue())))
                .reduce(DSL.noCondition(), Condition::and);
    }

    /// What a part measures in a row of the span; null in others. As a double: there may be many
    /// rows, and the causes of a gap need no cents.
    private Field<?> measured(Part part, int span) {
        var value = columns.measured(part).cast(SQLDataType.DOUBLE);
        return time().<Field<?>>map(
                        time -> DSL.when(within(columns.day(time), query.spans().get(span)), value))
                .orElse(value);
    }

    private static Condition within(Field<LocalDate> day, Period span) {
        return day.ge(DSL.inline(span.from())).and(day.lt(DSL.inline(span.to())));
    }

    /// A dimension after the step that measures; set off where a metric has the same name.
    private String column(String dimension) {
        return taken.contains(dimension) ? dimension + "__dimension" : dimension;
    }

    private static String amount(Part part, int span) {
        return part.metric() + "__" + span;
    }

    private static String sum(Part part, int span) {
        return part.metric() + "__sum_" + span;
    }

    private static String count(Part part, int span) {
        return part.metric() + "__n_" + span;
    }

    /// Adds every row to the cuboid; `metrics` are the parts' places in the query.
    void read(Iterable<? extends Record> rows, int[] metrics, Cuboid.Filling filling) {
        int width = query.by().size();
        for (var row : rows) {
            var combination = new String[width];
            for (int i = 0; i < width; i++) {
                combination[i] = row.get(i, String.class);
            }
            int place = filling.place(combination);
            int at = width;
            for (int p = 0; p < parts.size(); p++) {
                boolean counts = parts.get(p).measure() instanceof Measure.Count;
                for (int span = 0; span < query.spans().size(); span++) {
                    double sum = counts ? 0 : number(row.get(at++));
                    double count = number(row.get(at++));
                    filling.add(metrics[p], span, place, counts ? count : sum, count);
                }
            }
        }
    }

    private static double number(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }
}
