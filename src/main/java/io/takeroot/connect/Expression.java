package io.takeroot.connect;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What stands in `where` and `computed`: a tree, never text, once it is parsed.
///
/// `at` is where the part begins in the text, counted from 0; it is there for messages and does
/// not matter to the meaning.
public sealed interface Expression {
    int at();

    /// A column by its name; columns of a joined dataset are `dataset.column`.
    record Column(String name, int at) implements Expression {}

    record Text(String value, int at) implements Expression {}

    record Numeral(BigDecimal value, int at) implements Expression {}

    record Day(LocalDate value, int at) implements Expression {}

    record Truth(boolean value, int at) implements Expression {}

    record Negative(Expression of, int at) implements Expression {}

    record Arithmetic(Expression left, Operator operator, Expression right, int at)
            implements Expression {}

    record Comparison(Expression left, Comparator comparator, Expression right, int at)
            implements Expression {}

    record Both(Expression left, Expression right, int at) implements Expression {}

    record Either(Expression left, Expression right, int at) implements Expression {}

    record Not(Expression of, int at) implements Expression {}

    record OneOf(Expression value, List<Expression> choices, int at) implements Expression {
        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    record Missing(Expression value, int at) implements Expression {}

    /// Both ends belong to it.
    record Between(Expression value, Expression low, Expression high, int at)
            implements Expression {}

    record Call(ExpressionFunction function, List<Expression> arguments, int at)
            implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        OVER
    }

    enum Comparator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST
    }
}
