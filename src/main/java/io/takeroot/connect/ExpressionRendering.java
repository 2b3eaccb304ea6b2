package io.takeroot.connect;

import static org.jooq.impl.DSL.inline;

import io.takeroot.connect.Expression.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Makes jOOQ fields and conditions of checked expressions; values are inlined as typed literals.
///
/// Products and quotients are cast back to one decimal type: the engine would widen the scale at
/// each step until it overflows, or go to floating point, whose sums depend on the number of
/// threads.
final class ExpressionRendering {
    /// The type of every number that is not whole.
    static final DataType<BigDecimal> DECIMAL = SQLDataType.DECIMAL(28, 10);

    private final Function<String, Field<?>> columns;

    ExpressionRendering(Function<String, Field<?>> columns) {
        this.columns = columns;
    }

    Field<?> field(Expression expression) {
        return switch (expression) {
            case Expression.Column(String name, int ignored) -> columns.apply(name);
            case Text(String value, int ignored) -> inline(value);
            case Expression.Numeral(BigDecimal value, int ignored) -> inline(plain(value));
            case Expression.Day(LocalDate value, int ignored) -> inline(value);
            case Expression.Truth(boolean value, int ignored) -> inline(value);
            case Expression.Negative(Expression of, int ignored) -> number(of).neg();
            case Expression.Arithmetic sum -> arithmetic(sum);
            case Expression.Call call -> call(call);
            case Expression.Comparison test -> DSL.field(condition(test));
            case Expression.Both test -> DSL.field(condition(test));
            case Expression.Either test -> DSL.field(condition(test));
            case Expression.Not test -> DSL.field(condition(test));
            case Expression.OneOf test -> DSL.field(condition(test));
            case Expression.Missing test -> DSL.field(condition(test));
            case Expression.Between test -> DSL.field(condition(test));
        };
    }

    Condition condition(Expression expression) {
        return switch (expression) {
            case Expression.Both(var left, var right, var ignored) ->
                    condition(left).and(condition(right));
            case Expression.Either(var left, var right, var ignored) ->
                    condition(left).or(condition(right));
            case Expression.Not(var of, var ignored) -> DSL.not(condition(of));
            case Expression.Missing(var value, var ignored) -> field(value).isNull();
            case Expression.Comparison test -> comparison(test);
            case Expression.OneOf(var value, var choices, var ignored) ->
                    DSL.or(choices.stream().map(choice -> equal(value, choice)).toList());
            case Expression.Between(var value, var low, var high, var ignored) -> {
                var pair = Pair.of(this, value, low);
                var upper = Pair.of(this, value, high);
                yield pair.left().ge(pair.right()).and(upper.left().le(upper.right()));
            }
            default -> DSL.condition(field(expression).coerce(SQLDataType.BOOLEAN));
        };
    }

    private Condition equal(Expression value, Expression choice) {
        var pair = Pair.of(this, value, choice);
        return pair.left().eq(pair.right());
    }

    private Condition comparison(Expression.Comparison test) {
        var pair = Pair.of(this, test.left(), test.right());
        var left = pair.left();
        var right = pair.right();
        return switch (test.comparator()) {
            case EQUAL -> left.eq(right);
            case NOT_EQUAL -> left.ne(right);
            case LESS -> left.lt(right);
            case AT_MOST -> left.le(right);
            case GREATER -> left.gt(right);
            case AT_LEAST -> left.ge(right);
        };
    }

    private Field<?> arithmetic(Expression.Arithmetic sum) {
        var left = number(sum.left());
        var right = number(sum.right());
        return switch (sum.operator()) {
            case PLUS -> left.add(right);
            case MINUS -> left.sub(right);
            case TIMES -> left.mul(right).cast(DECIMAL);
            case OVER ->
                    left.cast(DECIMAL)
                            .div(DSL.nullif(right, inline(BigDecimal.ZERO)))
                            .cast(DECIMAL);
        };
    }

    private Field<?> call(Expression.Call call) {
        var arguments = call.arguments();
        var first = arguments.getFirst();
        return switch (call.function()) {
            case DAYS_BETWEEN -> DSL.localDateDiff(day(arguments.get(1)), day(first));
            case BAND ->
                    ExpressionBand.field(
                            number(first),
                            arguments.stream()
                                    .skip(1)
                                    .flatMap(a -> ExpressionBand.limit(a).stream())
                                    .toList());
            case LOWER -> DSL.lower(field(first).coerce(SQLDataType.VARCHAR));
            case COALESCE -> coalesce(arguments);
            case YEAR -> DSL.extract(day(first), DatePart.YEAR);
            case QUARTER -> DSL.extract(day(first), DatePart.QUARTER);
            case MONTH -> DSL.extract(day(first), DatePart.MONTH);
            case ABS -> DSL.abs(number(first));
            case ROUND ->
                    arguments.size() == 1
                            ? DSL.round(number(first))
                            : DSL.round(number(first), digits(arguments.get(1)));
        };
    }

    private Field<?> coalesce(List<Expression> arguments) {
        var first = field(arguments.getFirst());
        Field<?>[] others =
                arguments.stream()
                        .skip(1)
                        .map(other -> Pair.as(first, this, other))
                        .toArray(Field<?>[]::new);
        return firstOf(first, others);
    }

    private static <T> Field<T> firstOf(Field<T> first, Field<?>[] others) {
        return DSL.coalesce(first, others);
    }

    private static int digits(Expression expression) {
        return expression instanceof Expression.Numeral(var value, var ignored)
                ? value.intValue()
                : 0;
    }

    private Field<BigDecimal> number(Expression expression) {
        return field(expression).coerce(SQLDataType.NUMERIC);
    }

    private Field<LocalDate> day(Expression expression) {
        if (expression instanceof Text(String text, int ignored)) {
            return inline(LocalDate.parse(text));
        }
        return day(field(expression));
    }

    static Field<LocalDate> day(Field<?> field) {
        return field.getDataType().isTimestamp()
                ? field.cast(SQLDataType.LOCALDATE)
                : field.coerce(SQLDataType.LOCALDATE);
    }

    /// Written out in digits, as `1E+3` would be read as floating point.
    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /// Two sides of a comparison, made alike: a text beside a date is a day, a time stamp
    /// beside a day counts as its day.
    private record Pair(Field<Object> left, Field<Object> right) {
        static Pair of(ExpressionRendering rendering, Expression left, Expression right) {
            var leftField = rendering.field(left);
            var rightField = rendering.field(right);
            if (isTime(leftField) || isTime(rightField)) {
                boolean stamps =
                        leftField.getDataType().isTimestamp()
                                && rightField.getDataType().isTimestamp();
                if (!stamps) {
                    return new Pair(
                            rendering.day(left).coerce(Object.class),
                            rendering.day(right).coerce(Object.class));
                }
            }
            return new Pair(leftField.coerce(Object.class), rightField.coerce(Object.class));
        }

        static Field<?> as(Field<?> first, ExpressionRendering rendering, Expression other) {
            return isTime(first) && other instanceof Text
                    ? rendering.day(other)
                    : rendering.field(other);
        }

        private static boolean isTime(Field<?> field) {
            return field.getDataType().isDate() || field.getDataType().isTimestamp();
        }
    }
}
