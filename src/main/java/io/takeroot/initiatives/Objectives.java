package io.takeroot.initiatives;

import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.workspace.Definitions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The objectives of the workspace.
@Component
public class Objectives {
    /// On which each objective stands as an indicator of its own key.
    public static final ScorecardId SCORECARD = ScorecardId.overall(Slug.of("objectives"));

    private final Definitions definitions;

    Objectives(Definitions definitions) {
        this.definitions = definitions;
    }

    /// All objectives, the one due first at the head.
    public List<Objective> all() {
        return definitions.all(ObjectiveKind.NAME).stream()
                .map(
                        definition ->
                                ObjectiveKind.read(
                                        definition, definitions.known(), new ArrayList<>()))
                .flatMap(Optional::stream)
                .sorted(
                        Comparator.comparing((Objective objective) -> objective.target().by())
                                .thenComparing(Objective::title)
                                .thenComparing(Objective::key))
                .toList();
    }

    public Optional<Objective> find(Slug key) {
        return all().stream().filter(objective -> objective.key().equals(key)).findFirst();
    }
}
