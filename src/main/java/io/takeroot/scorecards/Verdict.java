package io.takeroot.scorecards;

import java.util.Optional;

/// The status with its reason, and the outlook it rests on.
record Verdict(Status status, String why, Optional<Outlook> outlook) {
    static Verdict noData(String why) {
        return new Verdict(Status.NO_DATA, why, Optional.empty());
    }

    /// The goal's day has passed: the figure decides.
    ///
    /// @param known whether the data reach that day
    static Verdict closed(Figure actual, Goal goal, boolean known, Reasons words) {
        if (actual.value().isEmpty()) {
            return noData(words.sentence(actual.why()));
        }
        if (!known) {
            return noData(words.cutShort(goal));
        }
        boolean reached = goal.isReachedBy(actual.value().get());
        return new Verdict(
                reached ? Status.ON_TRACK : Status.OFF_TRACK,
                words.closed(actual.value().get(), goal, reached),
                Optional.empty());
    }

    /// The goal's day is still to come: the simulated futures decide.
    static Verdict open(Prospect prospect, Goal goal, Figure actual, Reasons words) {
        return switch (prospect) {
            case Prospect.Unknown(String why) ->
                    noData(words.sentence(actual.value().isEmpty() ? actual.why() : why));
            case Prospect.Simulated simulated -> judged(simulated, goal, words);
        };
    }

    private static Verdict judged(Prospect.Simulated simulated, Goal goal, Reasons words) {
        double probability = probability(simulated, goal);
        var outcome = simulated.outcome();
        var outlook =
                new Outlook(
                        Simulation.decimal(outcome.median()),
                        Simulation.decimal(outcome.low80()),
                        Simulation.decimal(outcome.high80()),
                        probability,
                        simulated.observations(),
                        simulated.method(),
                        simulated.steps());
        var status = Status.of(probability);
        return new Verdict(status, words.open(status, goal, outlook), Optional.of(outlook));
    }

    /// The same with the status that rules give it.
    Verdict ruled(StatusRules rules, Facts facts, Reasons words) {
        var ruling = rules.decide(facts);
        return new Verdict(ruling.status(), words.ruled(ruling, facts, why), outlook);
    }

    static double probability(Prospect.Simulated simulated, Goal goal) {
        double low = goal.low().doubleValue();
        double high = goal.high().doubleValue();
        var outcome = simulated.outcome();
        return switch (goal.side()) {
            case AT_LEAST -> outcome.probabilityAtLeast(low);
            case AT_MOST -> outcome.probabilityAtMost(high);
            case INSIDE ->
                    Math.clamp(
                            outcome.probabilityAtLeast(low) + outcome.probabilityAtMost(high) - 1,
                            0.0,
                            1.0);
        };
    }
}
