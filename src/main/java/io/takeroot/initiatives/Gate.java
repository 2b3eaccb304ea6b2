package io.takeroot.initiatives;

import io.takeroot.scorecards.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The start gate: what an initiative must have before it begins, each condition met or not.
///
/// It asks for a promise that can be checked later: which objective is served, from which day on,
/// and for one leading and one lagging indicator at least where each started from, where it shall
/// come to and who answers for it.
public record Gate(List<Condition> conditions) {
    public Gate {
        conditions = List.copyOf(conditions);
    }

    static Gate of(Initiative initiative) {
        var conditions = new ArrayList<Condition>();
        conditions.add(
                initiative.objective().isPresent()
                        ? met(Condition.Need.OBJECTIVE, "It serves an objective.")
                        : unmet(Condition.Need.OBJECTIVE, "It serves no objective."));
        conditions.add(
                initiative.days().start().isPresent()
                        ? met(Condition.Need.START, "It has a start day.")
                        : unmet(Condition.Need.START, "It has no start day."));
        conditions.addAll(role(Condition.Need.LEADING, initiative.leading().toList()));
        conditions.addAll(role(Condition.Need.LAGGING, initiative.lagging().toList()));
        return new Gate(conditions);
    }

    public boolean isOpen() {
        return unmet().isEmpty();
    }

    public List<Condition> unmet() {
        return conditions.stream().filter(condition -> !condition.met()).toList();
    }

    /// One complete indicator of the role will do; without any, all that is missing is named.
    private static List<Condition> role(Condition.Need need, List<Indicator> indicators) {
        var word = need.name().toLowerCase(Locale.ROOT);
        if (indicators.isEmpty()) {
            return List.of(unmet(need, "It has no %s indicator.".formatted(word)));
        }
        if (indicators.stream().anyMatch(indicator -> missing(indicator).isEmpty())) {
            return List.of(
                    met(
                            need,
                            "It has a %s indicator with baseline, target and owner."
                                    .formatted(word)));
        }
        return indicators.stream()
                .flatMap(
                        indicator ->
                                missing(indicator).stream()
                                        .map(what -> lacking(need, indicator, what)))
                .toList();
    }

    static List<String> missing(Indicator indicator) {
        var missing = new ArrayList<String>();
        if (indicator.baseline().isEmpty()) {
            missing.add("baseline");
        }
        if (indicator.target().isEmpty()) {
            missing.add("target");
        }
        if (indicator.owner().isBlank()) {
            missing.add("owner");
        }
        return missing;
    }

    private static Condition lacking(Condition.Need need, Indicator indicator, String what) {
        return new Condition(
                need,
                false,
                Optional.of(indicator.key()),
                "The %s indicator %s has no %s."
                        .formatted(need.name().toLowerCase(Locale.ROOT), indicator.key(), what));
    }

    private static Condition met(Condition.Need need, String words) {
        return new Condition(need, true, Optional.empty(), words);
    }

    private static Condition unmet(Condition.Need need, String words) {
        return new Condition(need, false, Optional.empty(), words);
    }
}
