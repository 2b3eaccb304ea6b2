package io.takeroot.metrics;

import io.takeroot.connect.Expression;
import io.takeroot.connect.Expression.Operator;
import io.takeroot.kernel.Unit;
import java.util.function.Function;

/// Tells what a number counts from what it is made of.
final class UnitInference {
    private static final Unit PLAIN = new Unit.Plain();

    private UnitInference() {}

    /// A share where like is held against like; so much money for each; else a plain number.
    static Unit ratio(Unit of, Unit over) {
        if (of.equals(over)) {
            return new Unit.Percent();
        }
        return over instanceof Unit.Count ? of : PLAIN;
    }

    /// The unit of an expression whose columns have the given units.
    static Unit of(Expression expression, Function<String, Unit> columns) {
        return switch (expression) {
            case Expression.Column(String name, int ignored) -> columns.apply(name);
            case Expression.Negative(var of, int ignored) -> of(of, columns);
            case Expression.Arithmetic sum ->
                    arithmetic(of(sum.left(), columns), sum.operator(), of(sum.right(), columns));
            case Expression.Call call -> call(call, columns);
            case Expression.Numeral ignored -> PLAIN;
            case Expression.Text ignored -> PLAIN;
            case Expression.Day ignored -> PLAIN;
            case Expression.Truth ignored -> PLAIN;
            case Expression.Comparison ignored -> PLAIN;
            case Expression.Both ignored -> PLAIN;
            case Expression.Either ignored -> PLAIN;
            case Expression.Not ignored -> PLAIN;
            case Expression.OneOf ignored -> PLAIN;
            case Expression.Missing ignored -> PLAIN;
            case Expression.Between ignored -> PLAIN;
        };
    }

    private static Unit call(Expression.Call call, Function<String, Unit> columns) {
        return switch (call.function()) {
            case DAYS_BETWEEN -> new Unit.Days();
            case COALESCE, ABS, ROUND -> of(call.arguments().getFirst(), columns);
            case BAND, LOWER, YEAR, QUARTER, MONTH -> PLAIN;
        };
    }

    private static Unit arithmetic(Unit left, Operator operator, Unit right) {
        return switch (operator) {
            case PLUS, MINUS -> left.equals(right) ? left : PLAIN;
            case TIMES -> left instanceof Unit.Money ? left : bare(left) ? right : PLAIN;
            case OVER -> bare(right) && !left.equals(right) ? left : PLAIN;
        };
    }

    /// Whether it can be multiplied or divided by without changing what is counted.
    private static boolean bare(Unit unit) {
        return unit instanceof Unit.Plain || unit instanceof Unit.Count;
    }
}
