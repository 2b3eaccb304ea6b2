package io.takeroot.intelligence;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.List;
import org.springframework.stereotype.Component;

/// The kind `reason` of the definitions.
@Component
final class ReasonKind implements DefinitionKind {
    static final String NAME = "reason";
    private static final int ORDER = 33;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        Reason.read(definition, problems);
    }
}
