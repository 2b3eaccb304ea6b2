package io.takeroot.scorecards;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One line of the status rules: the status, and what has to hold for it.
///
/// @param conditions all of which have to hold; none for `otherwise`
public record StatusRule(Status status, List<Condition> conditions) {
    static final String OTHERWISE = "otherwise";

    public StatusRule {
        if (status == Status.NO_DATA) {
            throw new IllegalArgumentException("no rule makes data go away");
        }
        conditions = List.copyOf(conditions);
    }

    /// How a fact is held against a bound.
    public enum Comparison {
        AT_LEAST(">="),
        AT_MOST("<="),
        MORE_THAN(">"),
        LESS_THAN("<");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean holds(BigDecimal fact, BigDecimal bound) {
            int order = fact.compareTo(bound);
            return switch (this) {
                case AT_LEAST -> order >= 0;
                case AT_MOST -> order <= 0;
                case MORE_THAN -> order > 0;
                case LESS_THAN -> order < 0;
            };
        }
    }

    /// @param bound of a share 0.7 for 70%
    /// @param written the bound as it was typed: `70%`
    public record Condition(Fact fact, Comparison comparison, BigDecimal bound, String written) {
        /// Empty when the fact is not known.
        Optional<Boolean> holds(Facts facts) {
            return facts.of(fact).map(value -> comparison.holds(value, bound));
        }

        String text() {
            return fact.text() + " " + comparison.sign() + " " + written;
        }
    }

    boolean isOtherwise() {
        return conditions.isEmpty();
    }

    /// False as soon as one condition is known not to hold; empty when that cannot be said.
    Optional<Boolean> holds(Facts facts) {
        var answers = conditions.stream().map(condition -> condition.holds(facts)).toList();
        if (answers.contains(Optional.of(false))) {
            return Optional.of(false);
        }
        return answers.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : Optional.of(true);
    }

    /// The facts that are needed and not known, in words.
    String missing(Facts facts) {
        return conditions.stream()
                .map(Condition::fact)
                .filter(fact -> facts.of(fact).isEmpty())
                .map(Fact::text)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    /// `probability >= 70% and pace >= 90%`, or `otherwise`.
    public String text() {
        return isOtherwise()
                ? OTHERWISE
                : conditions.stream().map(Condition::text).collect(Collectors.joining(" and "));
    }
}
