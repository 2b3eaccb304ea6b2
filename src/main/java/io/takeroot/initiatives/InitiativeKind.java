package io.takeroot.initiatives;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.List;
import org.springframework.stereotype.Component;

/// The kind `initiative`.
@Component
final class InitiativeKind implements DefinitionKind {
    static final String NAME = "initiative";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        int before = problems.size();
        var initiative = InitiativeText.read(definition, problems);
        if (problems.size() == before) {
            new InitiativeCheck(initiative, definition, known, problems).run();
        }
    }
}
