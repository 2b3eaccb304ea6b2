package io.takeroot.metrictrees;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The kind `tree`.
@Component
final class TreeKind implements DefinitionKind {
    static final String NAME = "tree";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        var own = new ArrayList<Problem>();
        var text = new TreeText(definition, own);
        text.check(text.tree(), known);
        problems.addAll(own);
    }
}
