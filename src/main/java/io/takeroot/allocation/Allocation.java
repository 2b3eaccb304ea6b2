package io.takeroot.allocation;

import io.takeroot.kernel.Slug;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How booked totals are split over products.
///
/// @param into the dataset that is written
/// @param rules at least one; at most one of them holds on any day
public record Allocation(Slug key, String title, Booked booked, Slug into, List<Rule> rules) {
    public Allocation {
        rules = List.copyOf(rules);
    }

    /// The rule in force on a day; for a booking without one only a rule that always holds.
    Optional<Rule> ruleOn(Optional<LocalDate> day) {
        return rules.stream().filter(rule -> rule.holdsOn(day)).findFirst();
    }

    boolean infers() {
        return rules.stream().anyMatch(rule -> rule.method() instanceof Method.Inferred);
    }
}
