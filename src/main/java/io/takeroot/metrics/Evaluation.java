package io.takeroot.metrics;

import io.takeroot.connect.Expression;
import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/// Puts cells together to the value of a term: periods from buckets, windows from periods, ratios
/// and arithmetic from sums.
///
/// @param today the workspace's day, for metrics that have no history
/// @param whole whether the whole span is read at once
record Evaluation(
        Cells cells,
        Function<Part, Coverage> coverage,
        FiscalCalendar calendar,
        LocalDate today,
        boolean whole) {
    /// Stands for the period of metrics without history.
    static final Period NOW = new Period(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1));

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

    Value value(Term term, Slice group, Period period) {
        return switch (term) {
            case Term.OfPart leaf -> leaf(leaf, group, period);
            case Term.Ratio ratio -> ratio(ratio, group, period);
            case Term.Derived derived -> derived(derived, group, period);
        };
    }

    /// Whether every window of the term lies inside the data.
    boolean windowsCovered(Term term, Period period) {
        return term.parts()
                .noneMatch(
                        leaf ->
                                leaf.window()
                                        .flatMap(window -> window.start(period, calendar))
                                        .filter(coverage.apply(leaf.part())::beginsAfter)
                                        .isPresent());
    }

    private Value leaf(Term.OfPart leaf, Slice group, Period period) {
        var part = leaf.part();
        if (part.time().isEmpty()) {
            return standing(leaf, group, period);
        }
        var from =
                leaf.window()
                        .map(window -> window.start(period, calendar).orElse(LocalDate.MIN))
                        .orElse(period.from());
        var cell =
                part.additive()
                        ? cells.sum(part, group, from, period.to())
                        : cells.single(leaf, group, period);
        boolean covered = coverage.apply(part).touches(from, period.to());
        return value(part, cell, covered);
    }

    /// How things stand now, which no earlier period can tell.
    private Value standing(Term.OfPart leaf, Slice group, Period period) {
        var part = leaf.part();
        if (!whole && !period.contains(today)) {
            return new Value.Unknown(
                    part.metric() + " tells how things stand now and has no history", 0);
        }
        var cell =
                part.additive()
                        ? cells.sum(part, group, LocalDate.MIN, LocalDate.MAX)
                        : cells.single(leaf, group, NOW);
        return value(part, cell, coverage.apply(part).rows() > 0);
    }

    private Value value(Part part, Cells.Cell cell, boolean covered) {
        if (cell.value().isPresent() && cell.n() > 0) {
            var number = cell.value().get();
            return new Value.Known(
                    part.measure() instanceof Measure.Average
                            ? number.divide(BigDecimal.valueOf(cell.n()), EXACT_ENOUGH)
                            : number,
                    cell.n());
        }
        if (part.zeroWhenMissing() || (covered && part.zeroOfNothing())) {
            return new Value.Known(BigDecimal.ZERO, 0);
        }
        return new Value.Unknown(
                covered ? "no row counts for " + part.metric() : coverage.apply(part).words(), 0);
    }

    private Value ratio(Term.Ratio ratio, Slice group, Period period) {
        var of = value(ratio.of(), group, period);
        var over = value(ratio.over(), group, period);
        if (!(over instanceof Value.Known(BigDecimal below, long n))) {
            return over;
        }
        if (below.signum() == 0) {
            return new Value.Unknown(ratio.overKey() + " is 0, and nothing can be over it", n);
        }
        return switch (of) {
            case Value.Known(BigDecimal above, long ignored) ->
                    new Value.Known(above.divide(below, EXACT_ENOUGH), n);
            case Value.Unknown(String why, long ignored) -> new Value.Unknown(why, n);
        };
    }

    private Value derived(Term.Derived derived, Slice group, Period period) {
        return arithmetic(derived.arithmetic(), derived.terms(), group, period);
    }

    private Value arithmetic(
            Expression expression, Map<String, Term> terms, Slice group, Period period) {
        return switch (expression) {
            case Expression.Column(String name, int ignored) ->
                    value(java.util.Objects.requireNonNull(terms.get(name)), group, period);
            case Expression.Numeral(BigDecimal number, int ignored) ->
                    new Value.Known(number, Long.MAX_VALUE);
            case Expression.Negative(var of, int ignored) ->
                    switch (arithmetic(of, terms, group, period)) {
                        case Value.Known(BigDecimal number, long n) ->
                                new Value.Known(number.negate(), n);
                        case Value.Unknown unknown -> unknown;
                    };
            case Expression.Arithmetic sum ->
                    combine(
                            arithmetic(sum.left(), terms, group, period),
                            sum.operator(),
                            arithmetic(sum.right(), terms, group, period));
            default -> throw new IllegalStateException("not arithmetic: " + expression);
        };
    }

    /// Counts as many rows as the side with fewer: a number is as sure as its weakest leg.
    private static Value combine(Value left, Expression.Operator operator, Value right) {
        long n = Math.min(left.n(), right.n());
        if (!(left instanceof Value.Known(BigDecimal a, long ignored))) {
            return left;
        }
        if (!(right instanceof Value.Known(BigDecimal b, long alsoIgnored))) {
            return right;
        }
        return switch (operator) {
            case PLUS -> new Value.Known(a.add(b), n);
            case MINUS -> new Value.Known(a.subtract(b), n);
            case TIMES -> new Value.Known(a.multiply(b), n);
            case OVER ->
                    b.signum() == 0
                            ? new Value.Unknown("a division by 0 has no result", n)
                            : new Value.Known(a.divide(b, EXACT_ENOUGH), n);
        };
    }
}
