package io.takeroot.initiatives;

import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Known;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// One initiative held against everything it names, and against the gate.
record InitiativeCheck(Initiative initiative, Definition definition, List<Problem> problems) {
    /// Words that stand for pages of their own below the list of initiatives.
    private static final Set<String> TAKEN = Set.of("new", "templates");

    void names(Known known) {
        if (TAKEN.contains(initiative.key().value())) {
            problem("WRONG_VALUE", "has a key that is the address of another page; choose another");
        }
        initiative.objective().ifPresent(key -> named(known, "objective", key));
        initiative.scope().products().forEach(key -> named(known, "product", key));
        initiative.scope().segments().forEach(key -> named(known, "segment", key));
        initiative.scope().competitors().forEach(key -> named(known, "competitor", key));
    }

    /// @param from the state that is stored
    void move(Initiative.State from) {
        if (from != initiative.state() && !from.mayBecome(initiative.state())) {
            problem(
                    "STATE_MOVE",
                    "is %s; it cannot become %s from there"
                            .formatted(
                                    InitiativeBody.word(from),
                                    InitiativeBody.word(initiative.state())));
        }
    }

    /// @param overridden whether a lead let it pass
    void gate(BooleanSupplier overridden) {
        if (initiative.state() == Initiative.State.DRAFT) {
            return;
        }
        var unmet = Gate.of(initiative).unmet();
        if (!unmet.isEmpty() && !overridden.getAsBoolean()) {
            unmet.forEach(
                    condition ->
                            problem(
                                    "GATE_CLOSED",
                                    "is %s, but the start gate is closed: %s Add it, keep 'state: draft', or let a lead override the gate with a reason"
                                            .formatted(
                                                    InitiativeBody.word(initiative.state()),
                                                    condition.words())));
        }
    }

    private void named(Known known, String kind, Slug key) {
        if (known.find(kind, key).isEmpty()) {
            problem(
                    "UNKNOWN_DEFINITION",
                    "names the %s '%s', which is not defined; define it or leave it out"
                            .formatted(kind, key));
        }
    }

    private void problem(String code, String words) {
        problems.add(
                new Problem(
                        code, definition.place(), "initiative " + initiative.key() + " " + words));
    }
}
