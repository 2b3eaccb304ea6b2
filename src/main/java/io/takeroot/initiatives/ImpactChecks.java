package io.takeroot.initiatives;

import io.takeroot.initiatives.ImpactReading.Check;
import io.takeroot.statistics.impact.Impact;
import io.takeroot.statistics.impact.Impacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What was looked at that speaks for or against an impact. Whatever would make it worthless has
/// refused it before; these are for the reader to weigh.
record ImpactChecks(Comparison comparison, Impact.Estimated estimated) {
    private static final double UNLIKELY = 0.05;

    List<Check> all() {
        var checks = new ArrayList<Check>();
        checks.add(comparable());
        placebo(checks);
        for (var test : estimated.evidence().tests()) {
            checks.add(agreeing(test));
        }
        votes(checks);
        checks.add(alone());
        estimated.notes().stream()
                .filter(note -> !note.startsWith("Weak"))
                .forEach(note -> checks.add(new Check("Whole figures", false, note)));
        return checks;
    }

    private Check comparable() {
        boolean compared = estimated.evidence().strength() == Impact.Strength.COMPARED;
        return new Check(
                "Something to compare with",
                compared,
                compared
                        ? "What it did not reach moved as it did before the start, within 2.5 times"
                                + " its own movement."
                        : "There is nothing to compare with, so anything that happened at the same"
                                + " time looks like an effect: twice the usual care is asked of"
                                + " it.");
    }

    /// The same judgement where nothing can have happened: just before the start.
    private void placebo(List<Check> checks) {
        int length = Math.min(comparison.after(), comparison.begin() / 3);
        if (length < 1 || comparison.begin() - length < Impacts.FEWEST_PERIODS) {
            return;
        }
        if (Impacts.of(comparison.placebo(length)) instanceof Impact.Estimated before) {
            var relative = before.effects().relative();
            boolean seen = relative.isSeen();
            checks.add(
                    new Check(
                            "No effect before it began",
                            !seen,
                            String.format(
                                    Locale.ROOT,
                                    "Judged as if it had begun %d %s earlier: %+.1f%%, between"
                                            + " %+.1f%% and %+.1f%%; %s.",
                                    length,
                                    ComparisonGrain.plural(comparison.grain()),
                                    100 * relative.point(),
                                    100 * relative.low(),
                                    100 * relative.high(),
                                    seen
                                            ? "it had left its comparison before"
                                            : "nothing is seen, as it should be")));
        }
    }

    private Check agreeing(Impact.Test test) {
        boolean seen = estimated.effects().average().isSeen();
        boolean agrees = seen == test.chance() < UNLIKELY;
        return new Check(
                "Another test: " + test.name(),
                agrees,
                String.format(
                        Locale.ROOT,
                        "Chance alone gives as much with p = %.3f; %s.",
                        test.chance(),
                        agrees ? "it agrees" : "it does not agree, which counts for caution"));
    }

    private void votes(List<Check> checks) {
        var votes = estimated.votes();
        if (votes.size() < 2) {
            return;
        }
        double own = votes.getFirst().average();
        long same =
                votes.stream()
                        .skip(1)
                        .filter(vote -> Math.signum(vote.average()) == Math.signum(own))
                        .count();
        checks.add(
                new Check(
                        "Other engines point the same way",
                        same == votes.size() - 1,
                        "%d of %d do: %s."
                                .formatted(
                                        same,
                                        votes.size() - 1,
                                        votes.stream()
                                                .skip(1)
                                                .map(Impact.Vote::engine)
                                                .collect(Collectors.joining(", ")))));
    }

    private Check alone() {
        var sharing = comparison.choice().sharing();
        return new Check(
                "Nothing else began there",
                sharing.isEmpty(),
                sharing.isEmpty()
                        ? "No other initiative for the same metric began at the same place while it"
                                + " was judged."
                        : "%s began at the same place for the same metric: what moved may be theirs."
                                .formatted(
                                        sharing.stream()
                                                .map(key -> key.value())
                                                .collect(Collectors.joining(", "))));
    }
}
