package io.takeroot.access;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definitions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The teams that people belong to; made as definitions of the kind `team`.
@Component
public final class Teams {
    private final Definitions definitions;
    private final People people;

    Teams(Definitions definitions, People people) {
        this.definitions = definitions;
        this.people = people;
    }

    /// By title.
    public List<Team> all() {
        return definitions.all(TeamKind.NAME).stream()
                .flatMap(team -> TeamKind.read(team, new ArrayList<>()).stream())
                .sorted(Comparator.comparing(Team::title))
                .toList();
    }

    public Optional<Team> find(Slug key) {
        return definitions
                .find(TeamKind.NAME, key)
                .flatMap(team -> TeamKind.read(team, new ArrayList<>()));
    }

    /// Active people of teams that sell, by name.
    public List<Person> sellers() {
        return people.activeIn(all().stream().filter(Team::sells).map(Team::key).toList());
    }
}
