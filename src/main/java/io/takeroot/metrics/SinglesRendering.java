package io.takeroot.metrics;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.GroupField;
import org.jooq.Record;
import org.jooq.Row3;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Writes the pass over parts that cannot be put together as SQL, and reads its rows.
///
/// A spine of periods, each with the first day that counts for it, is joined to the measured
/// rows; so any grain, calendar and window is the same query.
final class SinglesRendering {
    private static final String REACHES_FROM = "reaches_from";
    private static final String ENDS_BEFORE = "ends_before";
    private static final Field<LocalDate> PERIOD =
            DSL.field(DSL.name("periods", Columns.PERIOD), SQLDataType.LOCALDATE);

    private final Pass.Singles pass;
    private final Columns columns;

    SinglesRendering(Pass.Singles pass, Sources sources) {
        this.pass = pass;
        this.columns =
                new Columns(sources.relation(pass.source().dataset(), SumsRendering.needed(pass)));
    }

    Select<Record> select() {
        var steps = new ArrayList<CommonTableExpression<?>>();
        steps.add(columns.relation().table());
        var measured = measured();
        steps.add(measured);
        Table<?> from = measured;
        if (!pass.reaches().isEmpty()) {
            var periods = periods();
            steps.add(periods);
            from = measured.join(periods).on(reached());
        }
        if (stock()) {
            var closing = closing(from);
            steps.add(closing);
            from = from.join(closing).on(closes(closing));
        }
        return DSL.with(steps)
                .select(fields())
                .from(from)
                .where(keptAfter())
                .groupBy(grouping())
                .orderBy(order());
    }

    /// A stock's last day is that of all its rows, so the slice is cut out only after it is
    /// found.
    private boolean stock() {
        return pass.parts().getFirst().measure() instanceof Measure.Last
                && !pass.reaches().isEmpty();
    }

    private CommonTableExpression<Record> measured() {
        var fields = new ArrayList<Field<?>>();
        for (var dimension : pass.source().dimensions()) {
            fields.add(columns.dimension(dimension).as(Columns.of(dimension, pass)));
        }
        pass.source().time().ifPresent(time -> fields.add(columns.day(time).as(Columns.DAY)));
        for (var part : pass.parts()) {
            fields.add(columns.measured(part).as(Columns.of(part)));
        }
        return DSL.name(measuredName())
                .as(
                        DSL.select(fields)
                                .from(columns.relation().table())
                                .where(inside())
                                .and(
                                        stock()
                                                ? DSL.noCondition()
                                                : SumsRendering.kept(pass, columns)));
    }

    /// The days of any period, so that no other row is joined to the spine.
    private Condition inside() {
        var from = pass.reaches().stream().map(Pass.Reach::from).min(LocalDate::compareTo);
        var to = pass.reaches().stream().map(r -> r.period().to()).max(LocalDate::compareTo);
        if (from.isEmpty() || to.isEmpty()) {
            return DSL.noCondition();
        }
        var day = columns.day(pass.source().time().orElseThrow());
        return day.ge(DSL.inline(from.get())).and(day.lt(DSL.inline(to.get())));
    }

    private String measuredName() {
        return pass.source().dataset()
                + pass.source().time().map(time -> "_by_" + time).orElse("_as_they_stand");
    }

    private CommonTableExpression<?> periods() {
        var rows =
                pass.reaches().stream()
                        .map(
                                reach ->
                                        DSL.row(
                                                DSL.inline(reach.period().from()),
                                                DSL.inline(reach.from()),
                                                DSL.inline(reach.period().to())))
                        .toList();
        @SuppressWarnings({"unchecked", "rawtypes"})
        Row3<LocalDate, LocalDate, LocalDate>[] spine = rows.toArray(Row3[]::new);
        return DSL.name("periods")
                .fields(Columns.PERIOD, REACHES_FROM, ENDS_BEFORE)
                .as(DSL.selectFrom(DSL.values(spine)));
    }

    private Condition reached() {
        var day = day();
        var from = DSL.field(DSL.name("periods", REACHES_FROM), SQLDataType.LOCALDATE);
        var to = DSL.field(DSL.name("periods", ENDS_BEFORE), SQLDataType.LOCALDATE);
        return day.ge(from).and(day.lt(to));
    }

    private Field<LocalDate> day() {
        return DSL.field(DSL.name(measuredName(), Columns.DAY), SQLDataType.LOCALDATE);
    }

    private CommonTableExpression<?> closing(Table<?> from) {
        var value = value(pass.parts().getFirst());
        return DSL.name("last_days")
                .fields(Columns.PERIOD, Columns.DAY)
                .as(
                        DSL.select(PERIOD, DSL.max(day()))
                                .from(from)
                                .where(value.isNotNull())
                                .groupBy(PERIOD));
    }

    private Condition closes(CommonTableExpression<?> closing) {
        var period = DSL.field(closing.getQualifiedName().append(Columns.PERIOD), LocalDate.class);
        var last = DSL.field(closing.getQualifiedName().append(Columns.DAY), LocalDate.class);
        return PERIOD.eq(period).and(day().eq(last));
    }

    private Condition keptAfter() {
        return stock()
                ? pass.source().only().entrySet().stream()
                        .map(
                                only ->
                                        dimension(only.getKey())
                                                .in(
                                                        only.getValue().stream()
                                                                .map(DSL::inline)
                                                                .toList()))
                        .reduce(DSL.noCondition(), Condition::and)
                : DSL.noCondition();
    }

    private Field<String> dimension(String name) {
        return DSL.field(Columns.of(name, pass), SQLDataType.VARCHAR);
    }

    private List<Field<?>> fields() {
        var fields = new ArrayList<Field<?>>(order());
        for (var part : pass.parts()) {
            fields.add(aggregate(part).as(Columns.of(part)));
            fields.add(DSL.count(value(part)).as(Columns.rowsOf(part)));
        }
        return fields;
    }

    private List<Field<?>> order() {
        var order = new ArrayList<Field<?>>();
        pass.source().dimensions().forEach(name -> order.add(dimension(name)));
        if (!pass.reaches().isEmpty()) {
            order.add(PERIOD);
        }
        return order;
    }

    /// One plain grouping where that is all, else all of them in one go.
    private List<? extends GroupField> grouping() {
        var sets = pass.groupings().stream().map(this::grouping).toList();
        return sets.size() == 1
                ? sets.getFirst()
                : List.of(
                        DSL.groupingSets(
                                sets.stream()
                                        .map(set -> set.toArray(Field<?>[]::new))
                                        .toArray(Field<?>[][]::new)));
    }

    private List<Field<?>> grouping(Set<String> dimensions) {
        var fields = new ArrayList<Field<?>>();
        dimensions.forEach(name -> fields.add(dimension(name)));
        if (!pass.reaches().isEmpty()) {
            fields.add(PERIOD);
        }
        return fields;
    }

    private static Field<BigDecimal> value(Part part) {
        return DSL.field(Columns.of(part), SQLDataType.NUMERIC);
    }

    private static Field<? extends Number> aggregate(Part part) {
        return switch (part.measure()) {
            case Measure.Distinct() -> DSL.countDistinct(DSL.field(Columns.of(part)));
            case Measure.Percentile(BigDecimal share) -> percentile(share, value(part));
            case Measure.Last() -> DSL.sum(value(part));
            case Measure.Count() -> throw new IllegalStateException(part.toString());
            case Measure.Sum() -> throw new IllegalStateException(part.toString());
            case Measure.Average() -> throw new IllegalStateException(part.toString());
            case Measure.Minimum() -> throw new IllegalStateException(part.toString());
            case Measure.Maximum() -> throw new IllegalStateException(part.toString());
        };
    }

    /// Exact on all engines but Trino, which has no exact percentile: there it is its sketch's.
    private static Field<BigDecimal> percentile(BigDecimal share, Field<BigDecimal> value) {
        return CustomField.of(
                DSL.name("percentile"),
                SQLDataType.NUMERIC,
                context -> {
                    if (context.family() == SQLDialect.TRINO) {
                        context.visit(
                                DSL.field(
                                        "approx_percentile({0}, {1})",
                                        SQLDataType.NUMERIC, value, DSL.inline(share)));
                    } else {
                        var exact = value.cast(SQLDataType.DECIMAL(28, 10));
                        context.visit(
                                DSL.percentileCont(DSL.inline(share)).withinGroupOrderBy(exact));
                    }
                });
    }

    void read(Iterable<? extends Record> rows, Cells cells) {
        var periods = new TreeMap<LocalDate, Period>();
        pass.reaches().forEach(reach -> periods.put(reach.period().from(), reach.period()));
        for (var row : rows) {
            var group = new TreeMap<String, String>();
            for (var name : pass.source().dimensions()) {
                var value = row.get(Columns.of(name, pass), String.class);
                if (value != null) {
                    group.put(name, value);
                }
            }
            var period =
                    pass.reaches().isEmpty()
                            ? Evaluation.NOW
                            : periods.getOrDefault(start(row), Evaluation.NOW);
            for (var part : pass.parts()) {
                cells.addSingle(
                        new Term.OfPart(part, pass.window()),
                        new Slice(group),
                        period,
                        SumsRendering.cell(part, row));
            }
        }
    }

    private static LocalDate start(Record row) {
        return row.get(DSL.name(Columns.PERIOD), LocalDate.class);
    }
}
