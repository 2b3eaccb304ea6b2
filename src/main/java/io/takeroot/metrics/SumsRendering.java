package io.takeroot.metrics;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Slice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Writes the grouped pass over additive parts as SQL, and reads its rows.
///
/// The first step gives every row its dimensions, its bucket and what it counts for; the second
/// groups. Some engines refuse expressions in the grouping itself.
final class SumsRendering {
    private static final LocalDate NO_TIME = LocalDate.EPOCH;

    private final Pass.Sums pass;
    private final FiscalCalendar calendar;
    private final Columns columns;

    SumsRendering(Pass.Sums pass, FiscalCalendar calendar, Sources sources) {
        this.pass = pass;
        this.calendar = calendar;
        this.columns = new Columns(sources.relation(pass.source().dataset(), needed(pass)));
    }

    /// Every column that a pass reads.
    static Set<String> needed(Pass pass) {
        var names = new LinkedHashSet<>(pass.source().dimensions());
        pass.parts().forEach(part -> names.addAll(part.columns()));
        pass.source().time().ifPresent(names::add);
        return names;
    }

    Select<Record> select() {
        var measured = measured();
        var groups = groups();
        var fields = new ArrayList<>(groups);
        for (var part : pass.parts()) {
            fields.add(aggregate(part));
            if (!(part.measure() instanceof Measure.Count)) {
                fields.add(DSL.count(DSL.field(Columns.of(part))).as(Columns.rowsOf(part)));
            }
        }
        return DSL.with(columns.relation().table())
                .with(measured)
                .select(fields)
                .from(measured)
                .groupBy(groups)
                .orderBy(groups);
    }

    private CommonTableExpression<Record> measured() {
        var fields = new ArrayList<Field<?>>();
        for (var dimension : pass.source().dimensions()) {
            fields.add(columns.dimension(dimension).as(Columns.of(dimension, pass)));
        }
        pass.source()
                .time()
                .flatMap(
                        time ->
                                pass.bucket()
                                        .map(
                                                grain ->
                                                        PeriodStart.of(
                                                                columns.day(time),
                                                                grain,
                                                                calendar)))
                .ifPresent(start -> fields.add(start.as(Columns.PERIOD)));
        for (var part : pass.parts()) {
            fields.add(columns.measured(part).as(Columns.of(part)));
        }
        var step = pass.source().time().map(time -> "_by_" + time).orElse("_as_they_stand");
        return DSL.name(pass.source().dataset() + step)
                .as(
                        DSL.select(fields)
                                .from(columns.relation().table())
                                .where(inside())
                                .and(kept(pass, columns)));
    }

    private Condition inside() {
        return pass.source()
                .time()
                .map(
                        time -> {
                            var day = columns.day(time);
                            var before = day.lt(DSL.inline(pass.to()));
                            return pass.from()
                                    .map(from -> day.ge(DSL.inline(from)).and(before))
                                    .orElse(before);
                        })
                .orElseGet(DSL::noCondition);
    }

    /// The slices' values that any of the queries keeps.
    static Condition kept(Pass pass, Columns columns) {
        return pass.source().only().entrySet().stream()
                .map(
                        only ->
                                columns.dimension(only.getKey())
                                        .in(only.getValue().stream().map(DSL::inline).toList()))
                .reduce(DSL.noCondition(), Condition::and);
    }

    private List<Field<?>> groups() {
        var groups = new ArrayList<Field<?>>();
        for (var dimension : pass.source().dimensions()) {
            groups.add(DSL.field(Columns.of(dimension, pass), SQLDataType.VARCHAR));
        }
        if (pass.bucket().isPresent()) {
            groups.add(DSL.field(DSL.name(Columns.PERIOD), SQLDataType.LOCALDATE));
        }
        return groups;
    }

    private static Field<?> aggregate(Part part) {
        var value = DSL.field(Columns.of(part), SQLDataType.NUMERIC);
        var result =
                switch (part.measure()) {
                    case Measure.Count() -> DSL.count(value);
                    case Measure.Sum() -> DSL.sum(value);
                    case Measure.Average() -> DSL.sum(value);
                    case Measure.Minimum() -> DSL.min(value);
                    case Measure.Maximum() -> DSL.max(value);
                    case Measure.Distinct() -> throw new IllegalStateException(part.toString());
                    case Measure.Percentile ignored ->
                            throw new IllegalStateException(part.toString());
                    case Measure.Last() -> throw new IllegalStateException(part.toString());
                };
        return result.as(Columns.of(part));
    }

    void read(Iterable<? extends Record> rows, Cells cells) {
        for (var row : rows) {
            var group = new TreeMap<String, String>();
            for (var dimension : pass.source().dimensions()) {
                group.put(dimension, row.get(Columns.of(dimension, pass), String.class));
            }
            for (var part : pass.parts()) {
                cells.addBucket(part, new Slice(group), bucket(row), cell(part, row));
            }
        }
    }

    /// The bucket that the first day cuts begins on that day.
    private LocalDate bucket(Record row) {
        if (pass.bucket().isEmpty()) {
            return pass.source().time().isEmpty() ? NO_TIME : pass.from().orElse(NO_TIME);
        }
        var start = row.get(DSL.name(Columns.PERIOD), LocalDate.class);
        return pass.from().filter(start::isBefore).orElse(start);
    }

    static Cells.Cell cell(Part part, Record row) {
        var value = row.get(Columns.of(part), BigDecimal.class);
        if (part.measure() instanceof Measure.Count) {
            return new Cells.Cell(java.util.Optional.of(value), value.longValueExact());
        }
        long n = row.get(Columns.rowsOf(part), Long.class);
        return new Cells.Cell(java.util.Optional.ofNullable(value), n);
    }
}
