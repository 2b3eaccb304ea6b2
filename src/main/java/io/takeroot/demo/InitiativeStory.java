package io.takeroot.demo;

import io.takeroot.initiatives.Initiative;
import io.takeroot.initiatives.Initiatives;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What happened to the initiatives of the CRM story beyond their files: a lead let one start
/// past the gate.
@Component
final class InitiativeStory {
    private static final Slug INTERVIEWS = Slug.of("lost-deal-interviews");
    private static final Actor LEAD = new Actor("tomas.rey@hardware.example");
    private static final LocalDate DAY = LocalDate.of(2017, 11, 20);

    private final Initiatives initiatives;

    InitiativeStory(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    /// An initiative that moved since it was told stays as people left it.
    boolean isToTell(Definition definition) {
        return !definition.kind().equals("initiative")
                || initiatives.moves(definition.key()).isEmpty();
    }

    void tell() {
        initiatives
                .find(INTERVIEWS)
                .filter(one -> one.state() == Initiative.State.DRAFT)
                .filter(one -> initiatives.moves(INTERVIEWS).isEmpty())
                .ifPresent(
                        one ->
                                initiatives.startPast(
                                        INTERVIEWS,
                                        DAY,
                                        "Nothing moves first when we only listen; what we learn"
                                                + " decides the next battlecards.",
                                        LEAD));
    }
}
