package io.takeroot.connect;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.CaseConditionStep;
import org.jooq.Field;

/// The function `band`: numbers made into named ranges.
final class ExpressionBand {
    private ExpressionBand() {}

    static Optional<BigDecimal> limit(Expression expression) {
        return switch (expression) {
            case Expression.Numeral(var value, var ignored) -> Optional.of(value);
            case Expression.Negative(Expression.Numeral(var value, var inner), var outer) ->
                    Optional.of(value.negate());
            default -> Optional.empty();
        };
    }

    /// A range holds its lower limit and not its upper one; a missing number is in no range.
    static Field<String> field(Field<BigDecimal> number, List<BigDecimal> limits) {
        var first = limits.getFirst();
        CaseConditionStep<String> ranges =
                when(number.lt(inline(first)), inline("below " + words(first)));
        for (int i = 1; i < limits.size(); i++) {
            ranges =
                    ranges.when(
                            number.lt(inline(limits.get(i))),
                            inline(words(limits.get(i - 1)) + " to " + words(limits.get(i))));
        }
        var last = limits.getLast();
        return ranges.when(number.ge(inline(last)), inline(words(last) + " and above"));
    }

    private static String words(BigDecimal limit) {
        return limit.stripTrailingZeros().toPlainString();
    }
}
