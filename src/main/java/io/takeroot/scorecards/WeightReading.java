package io.takeroot.scorecards;

import io.takeroot.workspace.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Reads `weight: 2`, or `weights: [{from: 2017-01-01, weight: 2}]`.
record WeightReading(Fields fields) {
    Weights weights() {
        var always = fields.has("weight") ? weight(fields) : Optional.<BigDecimal>empty();
        var steps =
                fields.mappings("weights").stream().flatMap(step -> from(step).stream()).toList();
        if (fields.has("weight") && fields.has("weights")) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("weights"),
                    "an indicator has either one 'weight' or 'weights' from days on; remove one");
        }
        return always.map(Weights::always)
                .orElse(steps.isEmpty() ? Weights.EVEN : new Weights(steps));
    }

    private static Optional<Weights.From> from(Fields step) {
        if (!step.has("from") || !step.has("weight")) {
            step.problem(
                    "MISSING_FIELD",
                    step.place(),
                    "a weight has a day and a number: {from: 2017-01-01, weight: 2}");
        }
        var day = step.day("from");
        var weight = weight(step);
        step.unknownFieldsAreProblems();
        return List.of(day, weight).contains(Optional.empty())
                ? Optional.empty()
                : Optional.of(new Weights.From(day.orElseThrow(), weight.orElseThrow()));
    }

    private static Optional<BigDecimal> weight(Fields fields) {
        var weight = fields.number("weight");
        if (weight.filter(number -> number.signum() < 0).isPresent()) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("weight"),
                    "'" + weight.get() + "' in 'weight': zero or more is expected");
            return Optional.empty();
        }
        return weight;
    }
}
