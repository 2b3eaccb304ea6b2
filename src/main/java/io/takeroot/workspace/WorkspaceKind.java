package io.takeroot.workspace;

import io.takeroot.kernel.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/// The kind `workspace`: one definition, with the key `workspace`.
@Component
final class WorkspaceKind implements DefinitionKind {
    @Override
    public String name() {
        return Workspace.KIND;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        if (!definition.key().value().equals(Workspace.KIND)) {
            problems.add(
                    new Problem(
                            "WRONG_VALUE",
                            definition.place(),
                            "there is one workspace; its key is 'workspace', not '"
                                    + definition.key()
                                    + "'"));
        }
        Settings.read(definition, problems);
    }
}
