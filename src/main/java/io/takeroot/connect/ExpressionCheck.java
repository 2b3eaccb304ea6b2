package io.takeroot.connect;

import io.takeroot.connect.Expression.Text;
import io.takeroot.kernel.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the kind of an expression's value and everything that does not fit together.
final class ExpressionCheck {
    private final Map<String, ValueKind> columns;
    private final List<Problem> problems = new ArrayList<>();

    ExpressionCheck(Map<String, ValueKind> columns) {
        this.columns = columns;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// Empty when a problem was found that leaves the kind unknown.
    Optional<ValueKind> kind(Expression expression) {
        return switch (expression) {
            case Expression.Column column -> column(column);
            case Text ignored -> Optional.of(ValueKind.TEXT);
            case Expression.Numeral ignored -> Optional.of(ValueKind.NUMBER);
            case Expression.Day ignored -> Optional.of(ValueKind.DATE);
            case Expression.Truth ignored -> Optional.of(ValueKind.TRUTH);
            case Expression.Negative(var of, var ignored) -> expect(of, ValueKind.NUMBER);
            case Expression.Arithmetic sum -> {
                expect(sum.left(), ValueKind.NUMBER);
                yield expect(sum.right(), ValueKind.NUMBER);
            }
            case Expression.Comparison test -> comparable(test.left(), List.of(test.right()));
            case Expression.Both(var left, var right, var ignored) -> truths(left, right);
            case Expression.Either(var left, var right, var ignored) -> truths(left, right);
            case Expression.Not(var of, var ignored) -> expect(of, ValueKind.TRUTH);
            case Expression.OneOf(var value, var choices, var ignored) ->
                    comparable(value, choices);
            case Expression.Missing(var value, var ignored) ->
                    kind(value).map(any -> ValueKind.TRUTH);
            case Expression.Between(var value, var low, var high, var ignored) ->
                    comparable(value, List.of(low, high));
            case Expression.Call call -> call(call);
        };
    }

    private Optional<ValueKind> column(Expression.Column column) {
        var kind = columns.get(column.name());
        if (kind == null) {
            var near = nearest(column.name());
            problems.add(
                    ExpressionToken.problem(
                            column.at(),
                            "there is no column '"
                                    + column.name()
                                    + "'; "
                                    + near.map(name -> "did you mean " + name + "?")
                                            .orElse(
                                                    "there are: "
                                                            + String.join(
                                                                    ", ", columns.keySet()))));
        }
        return Optional.ofNullable(kind);
    }

    private Optional<ValueKind> truths(Expression left, Expression right) {
        expect(left, ValueKind.TRUTH);
        return expect(right, ValueKind.TRUTH);
    }

    private Optional<ValueKind> expect(Expression expression, ValueKind expected) {
        kind(expression)
                .filter(seen -> seen != expected)
                .ifPresent(
                        seen ->
                                problems.add(
                                        ExpressionToken.problem(
                                                expression.at(),
                                                "this is "
                                                        + seen.words()
                                                        + ", but "
                                                        + expected.words()
                                                        + " is expected")));
        return Optional.of(expected);
    }

    private Optional<ValueKind> expectTime(Expression expression) {
        var kind = kind(expression);
        if (kind.isPresent() && !kind.get().isTime() && !isDay(expression)) {
            problems.add(
                    ExpressionToken.problem(
                            expression.at(),
                            "this is " + kind.get().words() + ", but a date is expected"));
        }
        return kind;
    }

    private Optional<ValueKind> comparable(Expression value, List<Expression> others) {
        var kind = kind(value);
        for (var other : others) {
            var otherKind = kind(other);
            if (kind.isPresent()
                    && otherKind.isPresent()
                    && !fits(kind.get(), value, otherKind.get(), other)) {
                problems.add(
                        ExpressionToken.problem(
                                other.at(),
                                otherKind.get().words()
                                        + " cannot be compared with "
                                        + kind.get().words()
                                        + (kind.get().isTime()
                                                ? "; write a day as '2017-12-31'"
                                                : "")));
            }
        }
        return Optional.of(ValueKind.TRUTH);
    }

    private static boolean fits(
            ValueKind kind, Expression value, ValueKind otherKind, Expression other) {
        if (kind.isTime() && otherKind.isTime()) {
            return true;
        }
        if (kind.isTime() && otherKind == ValueKind.TEXT) {
            return isDay(other);
        }
        if (otherKind.isTime() && kind == ValueKind.TEXT) {
            return isDay(value);
        }
        return kind == otherKind;
    }

    static boolean isDay(Expression expression) {
        return expression instanceof Text(String text, int ignored) && day(text).isPresent();
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<ValueKind> call(Expression.Call call) {
        var arguments = call.arguments();
        return switch (call.function()) {
            case DAYS_BETWEEN -> {
                arguments.forEach(this::expectTime);
                yield Optional.of(ValueKind.NUMBER);
            }
            case BAND -> {
                band(arguments);
                yield Optional.of(ValueKind.TEXT);
            }
            case LOWER -> expect(arguments.getFirst(), ValueKind.TEXT);
            case COALESCE -> {
                var kind = kind(arguments.getFirst());
                comparable(arguments.getFirst(), arguments.subList(1, arguments.size()));
                yield kind;
            }
            case YEAR, QUARTER, MONTH -> {
                expectTime(arguments.getFirst());
                yield Optional.of(ValueKind.NUMBER);
            }
            case ABS -> expect(arguments.getFirst(), ValueKind.NUMBER);
            case ROUND -> {
                arguments.forEach(argument -> expect(argument, ValueKind.NUMBER));
                digits(arguments);
                yield Optional.of(ValueKind.NUMBER);
            }
        };
    }

    private void band(List<Expression> arguments) {
        expect(arguments.getFirst(), ValueKind.NUMBER);
        var limits = arguments.subList(1, arguments.size());
        for (int i = 0; i < limits.size(); i++) {
            var limit = ExpressionBand.limit(limits.get(i));
            var before = i == 0 ? limit : ExpressionBand.limit(limits.get(i - 1));
            if (limit.isEmpty()) {
                problems.add(
                        ExpressionToken.problem(
                                limits.get(i).at(),
                                "a band's limits are plain numbers such as 0.2"));
            } else if (i > 0 && before.isPresent() && before.get().compareTo(limit.get()) >= 0) {
                problems.add(
                        ExpressionToken.problem(
                                limits.get(i).at(), "a band's limits rise from left to right"));
            }
        }
    }

    private void digits(List<Expression> arguments) {
        if (arguments.size() == 2
                && !(arguments.get(1) instanceof Expression.Numeral(var digits, var ignored)
                        && digits.scale() <= 0
                        && digits.intValue() <= 10)) {
            problems.add(
                    ExpressionToken.problem(
                            arguments.get(1).at(),
                            "round's digits are a whole number from 0 to 10"));
        }
    }

    private Optional<String> nearest(String name) {
        return columns.keySet().stream()
                .filter(other -> distance(name, other) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(other -> distance(name, other)));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
