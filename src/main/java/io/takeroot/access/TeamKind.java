package io.takeroot.access;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The kind `team`.
@Component
final class TeamKind implements DefinitionKind {
    static final String NAME = "team";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean bearsOnNumbers() {
        return false;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        read(definition, problems);
    }

    /// Empty, with its problems, when it is unreadable.
    static Optional<Team> read(Definition definition, List<Problem> problems) {
        var found = new ArrayList<Problem>();
        var fields = definition.fields(found);
        var team = new Team(definition.key(), fields.text("title"), fields.flag("sells"));
        fields.unknownFieldsAreProblems();
        problems.addAll(found);
        return found.isEmpty() ? Optional.of(team) : Optional.empty();
    }
}
