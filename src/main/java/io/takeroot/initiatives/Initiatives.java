package io.takeroot.initiatives;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definitions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The initiatives of the workspace: the front door of the module.
@Component
public class Initiatives {
    private final Definitions definitions;

    Initiatives(Definitions definitions) {
        this.definitions = definitions;
    }

    /// All initiatives: in the order of their start, drafts without one last.
    public List<Initiative> all() {
        return definitions.all(InitiativeKind.NAME).stream()
                .map(InitiativeText::stored)
                .sorted(
                        Comparator.comparing(
                                        (Initiative initiative) ->
                                                initiative
                                                        .days()
                                                        .start()
                                                        .map(day -> day.toEpochDay())
                                                        .orElse(Long.MAX_VALUE))
                                .thenComparing(Initiative::title)
                                .thenComparing(Initiative::key))
                .toList();
    }

    public Optional<Initiative> find(Slug key) {
        return definitions.find(InitiativeKind.NAME, key).map(InitiativeText::stored);
    }
}
