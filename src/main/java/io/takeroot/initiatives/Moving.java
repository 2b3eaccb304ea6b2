package io.takeroot.initiatives;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Saved;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/// Moves initiatives from state to state: each move is written once, with the definition that it
/// changes, or not at all.
///
/// One after the other within this process: H2 gives up on two inserts of one key at a time.
/// Between nodes the key of the move decides who came first.
@Component
final class Moving {
    /// @param days that the initiative has from then on
    record Step(Initiative.State to, String reason, Initiative.Days days) {}

    private final Definitions definitions;
    private final InitiativeStore rows;
    private final Store store;
    private final Clock clock;

    Moving(Definitions definitions, InitiativeStore rows, Store store, Clock clock) {
        this.definitions = definitions;
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    /// Whether something was written; false when it stood there already, or somebody else moved
    /// it at the same time.
    synchronized boolean move(Slug key, Step step, Actor actor) {
        return store.inTransaction(() -> moveIn(key, step, actor));
    }

    /// Both steps of a piece of work, or neither.
    synchronized boolean together(BooleanSupplier work) {
        return store.inTransaction(work::getAsBoolean);
    }

    private boolean moveIn(Slug key, Step step, Actor actor) {
        var definition = require(key);
        var initiative = InitiativeText.stored(definition, definitions.known());
        if (initiative.state() == step.to()) {
            return false;
        }
        if (!initiative.state().mayBecome(step.to())) {
            throw Failure.user(
                    "STATE_MOVE",
                    "initiative %s is %s; it cannot become %s from there"
                            .formatted(
                                    key,
                                    InitiativeBody.word(initiative.state()),
                                    InitiativeBody.word(step.to())));
        }
        var move = next(initiative, step, actor);
        if (!rows.add(move)) {
            return false;
        }
        var moved = new InitiativeBody(definition).in(step.to(), step.days());
        definitions.apply(List.of(moved), actor);
        return true;
    }

    /// Sets the day on which a deliverable was done; whatever others changed meanwhile stays.
    synchronized void deliver(Slug key, Slug deliverable, Optional<LocalDate> done, Actor actor) {
        boolean open = true;
        while (open) {
            var seen = definitions.version(InitiativeKind.NAME, key);
            var definition = require(key);
            var meant = deliverable(definition, deliverable);
            var edited = new InitiativeBody(definition).delivered(meant, done);
            open =
                    meant.isDone() != done.isPresent()
                            && definitions.save(edited, seen, actor) instanceof Saved.Conflict;
        }
    }

    private Deliverable deliverable(Definition definition, Slug key) {
        return InitiativeText.stored(definition, definitions.known()).deliverables().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> unknown(definition.key(), key));
    }

    private static Failure unknown(Slug key, Slug deliverable) {
        return Failure.user(
                "UNKNOWN_DELIVERABLE",
                "initiative %s has no deliverable '%s' any more; look at the page again"
                        .formatted(key, deliverable));
    }

    /// Keeps the move of an initiative whose file says another state than it last moved to.
    void noteFile(Initiative initiative, Actor actor) {
        var last = rows.moves(initiative.key());
        var from = last.isEmpty() ? Initiative.State.DRAFT : last.getLast().to();
        if (from != initiative.state()) {
            rows.add(
                    new Move(
                            initiative.key(),
                            last.size() + 1,
                            from,
                            initiative.state(),
                            "as its definition says",
                            initiative.days(),
                            clock.instant(),
                            actor.name()));
        }
    }

    private Move next(Initiative initiative, Step step, Actor actor) {
        return new Move(
                initiative.key(),
                rows.moves(initiative.key()).size() + 1,
                initiative.state(),
                step.to(),
                step.reason(),
                initiative.days(),
                clock.instant(),
                actor.name());
    }

    private Definition require(Slug key) {
        return definitions
                .find(InitiativeKind.NAME, key)
                .orElseThrow(() -> Initiatives.unknown(key));
    }
}
