package io.takeroot.groundwork;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.List;

/// One kind of foundations as a kind of definitions.
///
/// @param order in which it is checked: what others name comes first
/// @param then what follows every change
record FoundationDefinition(FoundationKind kind, int order, RecordSoon then)
        implements DefinitionKind {
    @Override
    public String name() {
        return kind.word();
    }

    /// Its state is a dataset of its own.
    @Override
    public boolean bearsOnNumbers() {
        return false;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        FoundationCheck.check(definition, known, problems);
    }

    @Override
    public void applied(List<Definition> changed, Actor actor) {
        then.changed();
    }
}
