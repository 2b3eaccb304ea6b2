package io.takeroot.scorecards;

import java.util.Optional;

/// On which terms an indicator stands on its scorecard.
///
/// @param rules that decide its status; empty for the usual one, the probability
public record Terms(Weights weights, Optional<StatusRules> rules, Audience audience) {
    /// Counts once, judged by its probability, seen by everyone.
    public static final Terms USUAL = new Terms(Weights.EVEN, Optional.empty(), Audience.EVERYONE);

    Terms orRules(Optional<StatusRules> common) {
        return new Terms(weights, rules.or(() -> common), audience);
    }
}
