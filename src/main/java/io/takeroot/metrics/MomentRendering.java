package io.takeroot.metrics;

import io.takeroot.kernel.Slug;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Writes a [MomentQuery] as SQL, and reads its rows: what stands above the line and below it in
/// every row, and their means, variances and covariances by group.
///
/// The engine works out the moments themselves instead of sums of squares: sums of squares of
/// large amounts cancel each other in the last digits.
final class MomentRendering {
    private static final String GROUP = "unit_group";
    private static final String ABOVE = "above";
    private static final String BELOW = "below";
    private static final String BESIDE = "beside";
    private static final String STEP = "units";

    /// What is measured in a row.
    ///
    /// @param below empty when every row counts once
    record Asked(Part above, Optional<Part> below) {
        Slug dataset() {
            return above.dataset();
        }

        /// Whether a row either counts or does not.
        boolean isShare() {
            return above.measure() instanceof Measure.Count
                    && below.map(Asked::countsRows).orElse(true);
        }

        static boolean countsRows(Part part) {
            return part.measure() instanceof Measure.Count
                    && part.of().isEmpty()
                    && part.where().isEmpty();
        }

        private boolean isAverage() {
            return above.measure() instanceof Measure.Average;
        }
    }

    private final MomentQuery query;
    private final Asked asked;
    private final Columns columns;

    MomentRendering(MomentQuery query, Asked asked, Sources sources) {
        this.query = query;
        this.asked = asked;
        this.columns = new Columns(sources.relation(asked.dataset(), needed()));
    }

    /// What a metric measures in a row; empty when it is not made row by row.
    static Optional<Asked> asked(Term term) {
        return switch (term) {
            case Term.OfPart(Part part, var window) ->
                    window.isEmpty() && part.sumsUp()
                            ? Optional.of(new Asked(part, Optional.empty()))
                            : Optional.empty();
            case Term.Ratio ratio -> ratio(ratio);
            case Term.Derived derived -> Optional.empty();
        };
    }

    private static Optional<Asked> ratio(Term.Ratio ratio) {
        return ratio.of() instanceof Term.OfPart(Part of, var first)
                        && ratio.over() instanceof Term.OfPart(Part over, var second)
                        && first.isEmpty()
                        && second.isEmpty()
                        && addsUp(of)
                        && addsUp(over)
                        && of.dataset().equals(over.dataset())
                        && of.time().equals(over.time())
                ? Optional.of(
                        new Asked(
                                of, Asked.countsRows(over) ? Optional.empty() : Optional.of(over)))
                : Optional.empty();
    }

    private static boolean addsUp(Part part) {
        return part.sumsUp() && !(part.measure() instanceof Measure.Average);
    }

    private Set<String> needed() {
        var names = new LinkedHashSet<>(query.slice().conditions().keySet());
        names.add(query.by());
        names.addAll(asked.above().columns());
        asked.below().ifPresent(part -> names.addAll(part.columns()));
        query.beside().ifPresent(names::add);
        return names;
    }

    Select<Record> select() {
        var fields = new ArrayList<Field<?>>();
        fields.add(columns.dimension(query.by()).as(DSL.name(GROUP)));
        fields.add(amount(asked.above()).as(DSL.name(ABOVE)));
        fields.add(asked.below().map(this::amount).orElse(DSL.inline(1.0)).as(DSL.name(BELOW)));
        query.beside()
                .ifPresent(
                        column ->
                                fields.add(
                                        columns.relation()
                                                .column(column)
                                                .cast(SQLDataType.DOUBLE)
                                                .as(DSL.name(BESIDE))));
        var units =
                DSL.name(STEP)
                        .as(
                                DSL.select(fields)
                                        .from(columns.relation().table())
                                        .where(inside())
                                        .and(kept())
                                        .and(counted()));
        var group = DSL.field(DSL.name(GROUP), SQLDataType.VARCHAR);
        return DSL.with(columns.relation().table())
                .with(units)
                .select(moments(group))
                .from(units)
                .groupBy(group)
                .orderBy(group);
    }

    private List<Field<?>> moments(Field<String> group) {
        var above = number(ABOVE);
        var below = number(BELOW);
        var fields =
                new ArrayList<Field<?>>(
                        List.of(
                                group,
                                DSL.count(),
                                DSL.avg(above),
                                DSL.avg(below),
                                DSL.varSamp(above),
                                DSL.varSamp(below),
                                DSL.covarSamp(above, below)));
        if (query.beside().isPresent()) {
            var beside = number(BESIDE);
            fields.addAll(
                    List.of(
                            DSL.avg(beside),
                            DSL.varSamp(beside),
                            DSL.covarSamp(above, beside),
                            DSL.covarSamp(below, beside)));
        }
        return fields;
    }

    private static Field<Double> number(String name) {
        return DSL.field(DSL.name(name), SQLDataType.DOUBLE);
    }

    /// What a part comes to in one row; nothing measured is 0, save in an average.
    private Field<Double> amount(Part part) {
        var measured = columns.measured(part);
        if (part.measure() instanceof Measure.Count) {
            return DSL.when(measured.isNotNull(), DSL.inline(1.0)).otherwise(DSL.inline(0.0));
        }
        var value = measured.cast(SQLDataType.DOUBLE);
        return asked.isAverage() ? value : DSL.coalesce(value, DSL.inline(0.0));
    }

    private Condition counted() {
        var condition =
                asked.isAverage() ? columns.measured(asked.above()).isNotNull() : DSL.noCondition();
        return query.beside()
                .map(column -> condition.and(columns.relation().column(column).isNotNull()))
                .orElse(condition);
    }

    private Condition inside() {
        return asked.above()
                .time()
                .map(
                        time ->
                                columns.day(time)
                                        .ge(DSL.inline(query.span().from()))
                                        .and(columns.day(time).lt(DSL.inline(query.span().to()))))
                .orElseGet(DSL::noCondition);
    }

    private Condition kept() {
        return query.slice().conditions().entrySet().stream()
                .map(each -> columns.dimension(each.getKey()).eq(DSL.inline(each.getValue())))
                .reduce(DSL.noCondition(), Condition::and);
    }

    /// A ratio r of means a and b has the variance of (row's a - r times row's b) / b: the delta
    /// method (Cochran, Sampling Techniques, 3rd edition, 1977, section 6.3).
    Moments.Group group(Record row) {
        double below = read(row, 3);
        double ratio = read(row, 2) / below;
        double variance =
                (read(row, 4) - 2 * ratio * read(row, 6) + ratio * ratio * read(row, 5))
                        / (below * below);
        return new Moments.Group(
                String.valueOf(row.get(0)),
                Math.round(read(row, 1)),
                ratio,
                Math.max(0, variance),
                query.beside().map(column -> beside(row, ratio, below)));
    }

    private static Moments.Beside beside(Record row, double ratio, double below) {
        return new Moments.Beside(
                read(row, 7), read(row, 8), (read(row, 9) - ratio * read(row, 10)) / below);
    }

    private static double read(Record row, int at) {
        return row.get(at) instanceof Number number ? number.doubleValue() : 0;
    }
}
