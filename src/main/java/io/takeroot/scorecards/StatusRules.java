package io.takeroot.scorecards;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Decides a status: read from top to bottom, the first rule that holds.
///
/// A rule that asks for what is not known stops the reading: which rule would be the first to hold
/// cannot be said then, and the status is no data.
public record StatusRules(List<StatusRule> rules) {
    /// What holds unless others are written: the probability of reaching the target.
    public static final StatusRules USUAL =
            new StatusRules(
                    List.of(
                            likely(Status.ON_TRACK, Status.ON_TRACK_FROM, "60%"),
                            likely(Status.AT_RISK, Status.AT_RISK_FROM, "30%"),
                            new StatusRule(Status.OFF_TRACK, List.of())));

    public StatusRules {
        if (rules.isEmpty() || !rules.getLast().isOtherwise()) {
            throw new IllegalArgumentException("the last rule is 'otherwise': " + rules);
        }
        rules = List.copyOf(rules);
    }

    /// What came of it.
    ///
    /// @param rule that decided, or that could not be told; counted from 1
    /// @param missing facts that it asked for in vain; empty when it held
    public record Ruling(Status status, int rule, StatusRule decided, String missing) {}

    Ruling decide(Facts facts) {
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var holds =
                    rule.isOtherwise() && facts.known().isEmpty()
                            ? Optional.<Boolean>empty()
                            : rule.holds(facts);
            if (holds.isEmpty()) {
                return new Ruling(Status.NO_DATA, i + 1, rule, rule.missing(facts));
            }
            if (holds.get()) {
                return new Ruling(rule.status(), i + 1, rule, "");
            }
        }
        throw new IllegalStateException("no rule held, though the last is 'otherwise': " + rules);
    }

    private static StatusRule likely(Status status, double from, String written) {
        return new StatusRule(
                status,
                List.of(
                        new StatusRule.Condition(
                                Fact.PROBABILITY,
                                StatusRule.Comparison.AT_LEAST,
                                BigDecimal.valueOf(from),
                                written)));
    }
}
