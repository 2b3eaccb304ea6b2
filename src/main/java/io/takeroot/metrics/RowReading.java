package io.takeroot.metrics;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Looks up the rows that a part of a reading counted.
final class RowReading {
    private static final int MOST = 100;
    private static final String TOTAL = "__rows";

    private final Facts facts;

    RowReading(Facts facts) {
        this.facts = facts;
    }

    RowsBehind.Part rows(Term.OfPart leaf, Slice slice, Period period) {
        var part = leaf.part();
        var shown = shown(part);
        var needed = new LinkedHashSet<>(shown);
        needed.addAll(part.columns());
        needed.addAll(slice.conditions().keySet());
        var columns = new Columns(facts.relation(part.dataset(), needed));
        var fields = new ArrayList<Field<?>>();
        shown.forEach(name -> fields.add(columns.relation().column(name).as(name)));
        fields.add(DSL.count().over().as(TOTAL));
        var order = new ArrayList<Field<?>>();
        part.time().ifPresent(time -> order.add(columns.day(time)));
        order.add(columns.relation().row());
        var rows =
                facts.engine()
                        .fetch(
                                DSL.with(columns.relation().table())
                                        .select(fields)
                                        .from(columns.relation().table())
                                        .where(counted(leaf, period, columns))
                                        .and(inside(slice, columns))
                                        .orderBy(order)
                                        .limit(MOST));
        long total = rows.isEmpty() ? 0 : rows.getFirst().get(TOTAL, Long.class);
        return new RowsBehind.Part(
                part.metric(),
                part.dataset(),
                List.copyOf(shown),
                rows.stream().map(row -> cells(row, shown)).toList(),
                total);
    }

    /// The dataset's own columns, and those of others that the part itself reads.
    private Set<String> shown(Part part) {
        var shown = new LinkedHashSet<String>();
        facts.shapes()
                .find(part.dataset())
                .ifPresent(
                        shape ->
                                shape.columns().keySet().stream()
                                        .filter(name -> !name.contains("."))
                                        .forEach(shown::add));
        shown.addAll(part.columns());
        return shown;
    }

    private Condition counted(Term.OfPart leaf, Period period, Columns columns) {
        var part = leaf.part();
        var counts = columns.where(part).and(hasValue(part, columns));
        if (part.time().isEmpty()) {
            return counts;
        }
        var day = columns.day(part.time().get());
        var from =
                leaf.window().isPresent()
                        ? leaf.window().get().start(period, facts.calendar())
                        : Optional.<LocalDate>of(period.from());
        return counts.and(day.lt(DSL.inline(period.to())))
                .and(from.map(f -> day.ge(DSL.inline(f))).orElseGet(DSL::noCondition));
    }

    private static Condition hasValue(Part part, Columns columns) {
        return part.of().isPresent() ? columns.measured(part).isNotNull() : DSL.noCondition();
    }

    private static Condition inside(Slice slice, Columns columns) {
        return slice.conditions().entrySet().stream()
                .map(only -> columns.dimension(only.getKey()).eq(DSL.inline(only.getValue())))
                .reduce(DSL.noCondition(), Condition::and);
    }

    private static Map<String, String> cells(Record row, Set<String> shown) {
        var cells = new LinkedHashMap<String, String>();
        for (var name : shown) {
            var value = row.get(name);
            cells.put(name, value == null ? "" : text(value));
        }
        return cells;
    }

    private static String text(Object value) {
        return value instanceof java.math.BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : value.toString();
    }
}
