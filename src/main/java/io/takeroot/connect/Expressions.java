package io.takeroot.connect;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;

/// The small language of `where` and `computed`: parsed into a tree, checked against columns,
/// made into typed SQL. No part of its text ever reaches the engine.
public final class Expressions {
    private Expressions() {}

    /// Reads an expression.
    ///
    /// @throws Failure with one problem `EXPRESSION` that names the character
    public static Expression parse(String text) {
        return ExpressionParser.parse(text);
    }

    /// Everything that does not fit the columns; empty when nothing.
    public static List<Problem> check(Expression expression, Map<String, ValueKind> columns) {
        var check = new ExpressionCheck(columns);
        check.kind(expression);
        return check.problems();
    }

    /// As `check`, and the whole must be true or false.
    public static List<Problem> checkCondition(
            Expression expression, Map<String, ValueKind> columns) {
        var check = new ExpressionCheck(columns);
        var kind = check.kind(expression);
        var problems = new ArrayList<>(check.problems());
        kind.filter(seen -> seen != ValueKind.TRUTH)
                .ifPresent(
                        seen ->
                                problems.add(
                                        ExpressionToken.problem(
                                                0,
                                                "this is "
                                                        + seen.words()
                                                        + ", but a condition such as stage = 'Won' is"
                                                        + " expected")));
        return problems;
    }

    /// What the expression's value is; empty when it does not fit the columns.
    public static Optional<ValueKind> kind(Expression expression, Map<String, ValueKind> columns) {
        var check = new ExpressionCheck(columns);
        var kind = check.kind(expression);
        return check.problems().isEmpty() ? kind : Optional.empty();
    }

    /// The columns it reads, in the order of the text.
    public static Set<String> columns(Expression expression) {
        var names = new LinkedHashSet<String>();
        collect(expression, names);
        return names;
    }

    /// The condition of a checked expression.
    ///
    /// @param columns the field of each column that `columns(expression)` names
    public static Condition condition(Expression expression, Function<String, Field<?>> columns) {
        return new ExpressionRendering(columns).condition(expression);
    }

    /// The value of a checked expression.
    ///
    /// A division by zero is null; numbers that are not whole are `decimal(28, 10)`.
    ///
    /// @param columns the field of each column that `columns(expression)` names
    public static Field<?> field(Expression expression, Function<String, Field<?>> columns) {
        return new ExpressionRendering(columns).field(expression);
    }

    private static void collect(Expression expression, Set<String> names) {
        switch (expression) {
            case Expression.Column(String name, int ignored) -> names.add(name);
            case Expression.Text ignored -> {}
            case Expression.Numeral ignored -> {}
            case Expression.Day ignored -> {}
            case Expression.Truth ignored -> {}
            case Expression.Negative(var of, var ignored) -> collect(of, names);
            case Expression.Arithmetic sum -> both(sum.left(), sum.right(), names);
            case Expression.Comparison test -> both(test.left(), test.right(), names);
            case Expression.Both test -> both(test.left(), test.right(), names);
            case Expression.Either test -> both(test.left(), test.right(), names);
            case Expression.Not(var of, var ignored) -> collect(of, names);
            case Expression.OneOf(var value, var choices, var ignored) -> {
                collect(value, names);
                choices.forEach(choice -> collect(choice, names));
            }
            case Expression.Missing(var value, var ignored) -> collect(value, names);
            case Expression.Between(var value, var low, var high, var ignored) -> {
                collect(value, names);
                both(low, high, names);
            }
            case Expression.Call(var ignored, var arguments, var at) ->
                    arguments.forEach(argument -> collect(argument, names));
        }
    }

    private static void both(Expression left, Expression right, Set<String> names) {
        collect(left, names);
        collect(right, names);
    }
}
