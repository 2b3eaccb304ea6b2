package io.takeroot.initiatives;

import io.takeroot.access.Audit;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The initiatives of the workspace: the front door of the module.
@Component
public class Initiatives {
    private final Definitions definitions;
    private final Workspace workspace;
    private final InitiativeStore rows;
    private final Moving moving;
    private final Audit audit;
    private final Clock clock;

    Initiatives(
            Definitions definitions,
            Workspace workspace,
            InitiativeStore rows,
            Moving moving,
            Audit audit,
            Clock clock) {
        this.definitions = definitions;
        this.workspace = workspace;
        this.rows = rows;
        this.moving = moving;
        this.audit = audit;
        this.clock = clock;
    }

    /// All initiatives: in the order of their start, those without one last.
    public List<Initiative> all() {
        var known = definitions.known();
        return definitions.all(InitiativeKind.NAME).stream()
                .map(definition -> InitiativeText.stored(definition, known))
                .sorted(
                        Comparator.comparing((Initiative initiative) -> start(initiative))
                                .thenComparing(Initiative::title)
                                .thenComparing(Initiative::key))
                .toList();
    }

    private static LocalDate start(Initiative initiative) {
        return initiative.days().start().orElse(LocalDate.MAX);
    }

    public Optional<Initiative> find(Slug key) {
        return definitions
                .find(InitiativeKind.NAME, key)
                .map(definition -> InitiativeText.stored(definition, definitions.known()));
    }

    /// @throws Failure `UNKNOWN_INITIATIVE` when there is none
    public Initiative require(Slug key) {
        return find(key).orElseThrow(() -> unknown(key));
    }

    /// What it needs to start, and what of that it has.
    public Gate gate(Slug key) {
        return Gate.of(require(key));
    }

    /// Everything that moved it, the first move first.
    public List<Move> moves(Slug key) {
        return rows.moves(key);
    }

    /// Who let it pass the gate although it was closed; shown wherever its verdict stands.
    public List<GateOverride> overrides(Slug key) {
        return rows.overrides(key);
    }

    /// Starts it; does nothing when it has started already.
    ///
    /// @param day on which it starts
    /// @return whether it was started by this call
    /// @throws Failure `GATE_CLOSED` with every condition that is not met
    public boolean start(Slug key, LocalDate day, Actor actor) {
        var initiative = require(key);
        var end = initiative.days().end().filter(last -> !last.isBefore(day));
        return moving.move(
                key,
                new Moving.Step(
                        Initiative.State.STARTED, "", new Initiative.Days(Optional.of(day), end)),
                actor);
    }

    /// Lets it pass the gate although conditions are not met. The right to do so is the caller's
    /// to check.
    ///
    /// It may be given ahead of the definition, for a workspace that is set up from files.
    ///
    /// @throws Failure `REASON_MISSING`
    public void override(Slug key, String reason, Actor lead) {
        if (reason.isBlank()) {
            throw Failure.user(
                    "REASON_MISSING",
                    "the gate is overridden with a reason only; say why it starts all the same");
        }
        var unmet =
                find(key).map(Gate::of).map(Gate::unmet).orElse(List.of()).stream()
                        .map(Condition::words)
                        .toList();
        var overrides = rows.overrides(key);
        if (overrides.isEmpty() || !overrides.getLast().unmet().equals(unmet)) {
            rows.add(
                    new GateOverride(key, reason.strip(), unmet, clock.instant(), lead.name()),
                    overrides.size() + 1);
            audit.record(lead, "overrode the start gate", key.value(), reason.strip());
        }
    }

    /// Ends it: finished, or stopped before its time. Does nothing when it has ended that way.
    ///
    /// @return whether it was ended by this call
    /// @throws Failure `REASON_MISSING`, or `WRONG_VALUE` when the day lies before its start
    public boolean end(Slug key, Ending ending, Actor actor) {
        if (ending.reason().isBlank()) {
            throw Failure.user(
                    "REASON_MISSING",
                    "say in a sentence why it ends; it stays with the initiative");
        }
        var start = require(key).days().start();
        if (start.filter(ending.day()::isBefore).isPresent()) {
            throw Failure.user(
                    Problem.of(
                            "WRONG_VALUE",
                            "it cannot end on %s, before it started on %s"
                                    .formatted(ending.day(), start.get())));
        }
        return moving.move(
                key,
                new Moving.Step(
                        ending.state(),
                        ending.reason().strip(),
                        new Initiative.Days(start, Optional.of(ending.day()))),
                actor);
    }

    /// Starts it past its closed gate, for a reason that is kept.
    ///
    /// @return whether it was started by this call
    /// @throws Failure `REASON_MISSING`
    public boolean startPast(Slug key, LocalDate day, String reason, Actor lead) {
        return moving.together(
                () -> {
                    override(key, reason, lead);
                    return start(key, day, lead);
                });
    }

    /// Removes a draft. What has begun stays: it has a verdict to come.
    ///
    /// @throws Failure `STATE_MOVE` when it is no draft
    public void remove(Slug key, Actor actor) {
        if (require(key).state() != Initiative.State.DRAFT) {
            throw Failure.user(
                    "STATE_MOVE",
                    "initiative %s has begun and is not removed; stop it, so that its verdict stays"
                            .formatted(key));
        }
        definitions.remove(InitiativeKind.NAME, key, actor);
    }

    /// How it ends.
    ///
    /// @param state finished or stopped
    public record Ending(Initiative.State state, LocalDate day, String reason) {
        public Ending {
            if (!state.isEnd()) {
                throw new IllegalArgumentException("an initiative does not end as " + state);
            }
        }
    }

    /// Takes its last move back, with the days it had before; nothing when another move came
    /// after it.
    ///
    /// @param move number of the move that the person saw
    /// @return whether it was taken back by this call
    public boolean undo(Slug key, int move, Actor actor) {
        var moves = rows.moves(key);
        if (moves.isEmpty() || moves.getLast().number() != move) {
            return false;
        }
        var last = moves.getLast();
        return moving.move(key, new Moving.Step(last.from(), "taken back", last.before()), actor);
    }

    /// Marks a deliverable as done today, or as open again; nothing when it is so already.
    ///
    /// @throws Failure `UNKNOWN_DELIVERABLE` when it has none of that key
    public void deliver(Slug key, Slug deliverable, boolean done, Actor actor) {
        moving.deliver(
                key, deliverable, done ? Optional.of(workspace.today()) : Optional.empty(), actor);
    }

    static Failure unknown(Slug key) {
        return Failure.user(
                "UNKNOWN_INITIATIVE",
                "there is no initiative '%s'; the page Initiatives lists them all".formatted(key));
    }
}
