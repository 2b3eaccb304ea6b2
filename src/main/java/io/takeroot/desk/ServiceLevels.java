package io.takeroot.desk;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The service level of each team.
@Component
final class ServiceLevels {
    private static final Slug FOR_OTHERS = Slug.of("default");

    private final Definitions definitions;
    private final Workspace workspace;

    ServiceLevels(Definitions definitions, Workspace workspace) {
        this.definitions = definitions;
        this.workspace = workspace;
    }

    /// The workspace's holidays are everybody's; a team may have more of its own.
    ///
    /// @param team a team's key; empty for none
    ServiceLevel of(String team) {
        var settings = workspace.settings();
        var zone = settings.zone();
        return own(team)
                .or(() -> definitions.find(ServiceLevelKind.NAME, FOR_OTHERS))
                .map(found -> new ServiceLevelText(found, new ArrayList<>()).read(zone))
                .orElseGet(() -> ServiceLevel.usual(zone))
                .closedOn(settings.holidays());
    }

    private Optional<Definition> own(String team) {
        return Slug.isSlug(team)
                ? definitions.find(ServiceLevelKind.NAME, Slug.of(team))
                : Optional.empty();
    }
}
