package io.takeroot.connect;

import io.takeroot.connect.Expression.Comparator;
import io.takeroot.connect.Expression.Operator;
import io.takeroot.connect.ExpressionToken.Sort;
import io.takeroot.kernel.Failure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads an expression by recursive descent; `or` binds loosest, then `and`, `not`, comparisons,
/// sums, products, signs.
final class ExpressionParser {
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 100;
    private static final Map<String, Comparator> COMPARATORS =
            Map.of(
                    "=", Comparator.EQUAL,
                    "!=", Comparator.NOT_EQUAL,
                    "<>", Comparator.NOT_EQUAL,
                    "<", Comparator.LESS,
                    "<=", Comparator.AT_MOST,
                    ">", Comparator.GREATER,
                    ">=", Comparator.AT_LEAST);
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "in", "is", "null", "between");

    private final List<ExpressionToken> tokens;
    private int next;
    private int depth;

    private ExpressionParser(List<ExpressionToken> tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String text) {
        if (text.length() > LONGEST) {
            throw fail(LONGEST, "an expression has at most " + LONGEST + " characters");
        }
        var parser = new ExpressionParser(ExpressionToken.of(text));
        var whole = parser.either();
        if (parser.peek().sort() != Sort.END) {
            throw parser.unexpected("the end, or 'and', 'or' or a sign such as + or =");
        }
        return whole;
    }

    private Expression either() {
        var left = both();
        while (peek().is("or")) {
            int at = take().at();
            left = new Expression.Either(left, both(), at);
        }
        return left;
    }

    private Expression both() {
        var left = negation();
        while (peek().is("and")) {
            int at = take().at();
            left = new Expression.Both(left, negation(), at);
        }
        return left;
    }

    private Expression negation() {
        if (!peek().is("not")) {
            return predicate();
        }
        int at = take().at();
        return deeper(() -> new Expression.Not(negation(), at));
    }

    private Expression predicate() {
        var left = sum();
        var sign = peek();
        var comparator = COMPARATORS.get(sign.sort() == Sort.SIGN ? sign.text() : "");
        if (comparator != null) {
            take();
            return new Expression.Comparison(left, comparator, sum(), sign.at());
        }
        if (sign.is("is")) {
            return missing(left);
        }
        boolean negated = sign.is("not");
        if (negated) {
            take();
        }
        var test = peek();
        if (test.is("in")) {
            return negated(negated, choices(left));
        }
        if (test.is("between")) {
            return negated(negated, between(left));
        }
        if (negated) {
            throw unexpected("'in' or 'between' after 'not'");
        }
        return left;
    }

    private Expression missing(Expression value) {
        int at = take().at();
        boolean negated = peek().is("not");
        if (negated) {
            take();
        }
        expect("null");
        return negated(negated, new Expression.Missing(value, at));
    }

    private Expression choices(Expression value) {
        int at = take().at();
        expect("(");
        return new Expression.OneOf(value, list(), at);
    }

    private Expression between(Expression value) {
        int at = take().at();
        var low = sum();
        expect("and");
        return new Expression.Between(value, low, sum(), at);
    }

    private static Expression negated(boolean negated, Expression test) {
        return negated ? new Expression.Not(test, test.at()) : test;
    }

    private Expression sum() {
        var left = product();
        while (peek().is("+") || peek().is("-")) {
            var sign = take();
            var operator = sign.is("+") ? Operator.PLUS : Operator.MINUS;
            left = new Expression.Arithmetic(left, operator, product(), sign.at());
        }
        return left;
    }

    private Expression product() {
        var left = signed();
        while (peek().is("*") || peek().is("/")) {
            var sign = take();
            var operator = sign.is("*") ? Operator.TIMES : Operator.OVER;
            left = new Expression.Arithmetic(left, operator, signed(), sign.at());
        }
        return left;
    }

    private Expression signed() {
        if (!peek().is("-")) {
            return primary();
        }
        int at = take().at();
        return deeper(() -> new Expression.Negative(signed(), at));
    }

    private Expression primary() {
        var token = peek();
        return switch (token.sort()) {
            case NUMBER -> new Expression.Numeral(new BigDecimal(take().text()), token.at());
            case TEXT -> new Expression.Text(take().text(), token.at());
            case QUOTED_NAME -> column();
            case WORD -> word(token);
            case SIGN -> {
                if (!token.is("(")) {
                    throw unexpected("a column, a number, a text in 'quotes' or a function");
                }
                take();
                var inner = deeper(this::either);
                expect(")");
                yield inner;
            }
            case END -> throw unexpected("a column, a number, a text in 'quotes' or a function");
        };
    }

    private Expression word(ExpressionToken token) {
        if (RESERVED.contains(token.text().toLowerCase(java.util.Locale.ROOT))) {
            throw unexpected(
                    "a column or value (a column of this name is written \""
                            + token.text()
                            + "\")");
        }
        var following = tokens.get(next + 1);
        if (following.is("(")) {
            return call(token);
        }
        if (token.is("date") && following.sort() == Sort.TEXT) {
            take();
            return day(take());
        }
        if (token.is("true") || token.is("false")) {
            return new Expression.Truth(take().is("true"), token.at());
        }
        return column();
    }

    private Expression call(ExpressionToken name) {
        var function =
                ExpressionFunction.find(name.text())
                        .orElseThrow(
                                () ->
                                        fail(
                                                name.at(),
                                                "there is no function "
                                                        + name.text()
                                                        + "; there are: "
                                                        + ExpressionFunction.list()));
        take();
        take();
        var arguments = deeper(this::list);
        if (!function.takes(arguments.size())) {
            throw fail(
                    name.at(),
                    "it is written "
                            + function.usage()
                            + ", not with "
                            + arguments.size()
                            + " values");
        }
        return new Expression.Call(function, arguments, name.at());
    }

    /// Values up to the closing bracket; there is at least one.
    private List<Expression> list() {
        var values = new ArrayList<Expression>();
        values.add(sum());
        while (peek().is(",")) {
            take();
            values.add(sum());
        }
        expect(")");
        return values;
    }

    private Expression column() {
        int at = peek().at();
        var name = new StringBuilder(take().text());
        while (peek().is(".")) {
            take();
            if (peek().sort() != Sort.WORD && peek().sort() != Sort.QUOTED_NAME) {
                throw unexpected("a column's name after the dot");
            }
            name.append('.').append(take().text());
        }
        return new Expression.Column(name.toString(), at);
    }

    private static Expression day(ExpressionToken token) {
        try {
            return new Expression.Day(LocalDate.parse(token.text()), token.at());
        } catch (DateTimeParseException e) {
            throw fail(token.at(), "'" + token.text() + "' is not a day; write it as '2017-12-31'");
        }
    }

    private <T> T deeper(java.util.function.Supplier<T> inner) {
        if (++depth > DEEPEST) {
            throw fail(peek().at(), "brackets are nested deeper than " + DEEPEST);
        }
        var value = inner.get();
        depth--;
        return value;
    }

    private void expect(String word) {
        if (!peek().is(word)) {
            throw unexpected("'" + word + "'");
        }
        take();
    }

    private ExpressionToken peek() {
        return tokens.get(next);
    }

    private ExpressionToken take() {
        return tokens.get(next++);
    }

    private Failure unexpected(String expected) {
        var seen = peek();
        var words = seen.sort() == Sort.END ? seen.text() : "'" + seen.text() + "'";
        return fail(seen.at(), words + " stands here, but " + expected + " is expected");
    }

    private static Failure fail(int at, String message) {
        return Failure.user(ExpressionToken.problem(at, message));
    }
}
