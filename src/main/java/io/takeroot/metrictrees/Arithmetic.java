package io.takeroot.metrictrees;

import io.takeroot.connect.Expression;
import io.takeroot.connect.Expressions;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.statistics.causechain.Composition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/// Arithmetic over metrics: `deals_won * average_deal_size`.
///
/// Sums and products are told apart from other arithmetic, because their gaps split in a way that
/// people can follow by hand.
record Arithmetic(Expression expression, List<Slug> metrics) {
    /// @throws Failure when it is not made of metric keys, numbers, + - * / and brackets
    static Arithmetic of(String text) {
        var parsed = Expressions.parse(text);
        var names = List.copyOf(Expressions.columns(parsed));
        boolean fits =
                isArithmetic(parsed)
                        && !names.isEmpty()
                        && names.size() < Composition.MOST_PARTS_OF_A_FORMULA
                        && names.stream().allMatch(Slug::isSlug);
        if (!fits) {
            throw Failure.user(
                    "EXPRESSION",
                    "'"
                            + text
                            + "' is not made of metric keys, numbers, + - * / and brackets alone");
        }
        return new Arithmetic(parsed, names.stream().map(Slug::of).toList());
    }

    private static boolean isArithmetic(Expression expression) {
        return switch (expression) {
            case Expression.Column column -> true;
            case Expression.Numeral numeral -> true;
            case Expression.Negative negative -> isArithmetic(negative.of());
            case Expression.Arithmetic both ->
                    isArithmetic(both.left()) && isArithmetic(both.right());
            case Expression.Text text -> false;
            case Expression.Day day -> false;
            case Expression.Truth truth -> false;
            case Expression.Comparison comparison -> false;
            case Expression.Both both -> false;
            case Expression.Either either -> false;
            case Expression.Not not -> false;
            case Expression.OneOf oneOf -> false;
            case Expression.Missing missing -> false;
            case Expression.Between between -> false;
            case Expression.Call call -> false;
        };
    }

    Composition composition() {
        var weights = new TreeMap<String, Double>();
        if (adds(expression, 1, weights) && weights.size() == metrics.size()) {
            return new Composition.Sum(inOrder(weights));
        }
        var powers = new TreeMap<String, Double>();
        if (multiplies(expression, 1, powers) && powers.size() == metrics.size()) {
            return new Composition.Product(inOrder(powers));
        }
        return new Composition.Formula(metrics.size(), parts -> value(expression, parts));
    }

    private List<Double> inOrder(TreeMap<String, Double> found) {
        var values = new ArrayList<Double>();
        metrics.forEach(metric -> values.add(Objects.requireNonNull(found.get(metric.value()))));
        return values;
    }

    /// Whether it only adds and takes away metrics, each so many times.
    private static boolean adds(Expression part, double times, TreeMap<String, Double> weights) {
        return switch (part) {
            case Expression.Column(String name, int at) ->
                    weights.merge(name, times, Double::sum) != 0;
            case Expression.Negative(var of, int at) -> adds(of, -times, weights);
            case Expression.Arithmetic(var left, var operator, var right, int at) ->
                    switch (operator) {
                        case PLUS -> adds(left, times, weights) && adds(right, times, weights);
                        case MINUS -> adds(left, times, weights) && adds(right, -times, weights);
                        case TIMES, OVER -> false;
                    };
            default -> false;
        };
    }

    /// Whether it only multiplies and divides metrics; a number beside them is a metric's own
    /// part.
    private static boolean multiplies(
            Expression part, double power, TreeMap<String, Double> powers) {
        return switch (part) {
            case Expression.Column(String name, int at) ->
                    powers.merge(name, power, Double::sum) != 0;
            case Expression.Numeral numeral -> numeral.value().signum() > 0;
            case Expression.Arithmetic(var left, var operator, var right, int at) ->
                    switch (operator) {
                        case TIMES ->
                                multiplies(left, power, powers) && multiplies(right, power, powers);
                        case OVER ->
                                multiplies(left, power, powers)
                                        && multiplies(right, -power, powers);
                        case PLUS, MINUS -> false;
                    };
            default -> false;
        };
    }

    private double value(Expression part, double[] parts) {
        return switch (part) {
            case Expression.Column(String name, int at) -> parts[metrics.indexOf(Slug.of(name))];
            case Expression.Numeral(var number, int at) -> number.doubleValue();
            case Expression.Negative(var of, int at) -> -value(of, parts);
            case Expression.Arithmetic(var left, var operator, var right, int at) ->
                    switch (operator) {
                        case PLUS -> value(left, parts) + value(right, parts);
                        case MINUS -> value(left, parts) - value(right, parts);
                        case TIMES -> value(left, parts) * value(right, parts);
                        case OVER -> value(left, parts) / value(right, parts);
                    };
            default -> throw new IllegalStateException("not arithmetic: " + part);
        };
    }
}
