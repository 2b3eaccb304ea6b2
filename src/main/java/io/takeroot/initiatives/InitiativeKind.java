package io.takeroot.initiatives;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Known;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The kind `initiative`. A file passes the same gate as the buttons do.
@Component
final class InitiativeKind implements DefinitionKind {
    static final String NAME = "initiative";

    private final InitiativeStore rows;
    private final ObjectProvider<Definitions> definitions;
    private final ObjectProvider<Moving> moving;

    /// Asked for late: definitions themselves wait for the kinds there are.
    InitiativeKind(
            InitiativeStore rows,
            ObjectProvider<Definitions> definitions,
            ObjectProvider<Moving> moving) {
        this.rows = rows;
        this.definitions = definitions;
        this.moving = moving;
    }

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
        var initiative = InitiativeText.read(definition, known, problems);
        if (problems.size() > before) {
            return;
        }
        var check = new InitiativeCheck(initiative, definition, problems);
        check.names(known);
        definitions
                .getObject()
                .find(NAME, definition.key())
                .ifPresent(stored -> check.move(InitiativeText.stored(stored, known).state()));
        check.gate(() -> !rows.overrides(definition.key()).isEmpty());
    }

    @Override
    public void applied(List<Definition> changed, Actor actor) {
        var known = definitions.getObject().known();
        changed.forEach(
                definition ->
                        moving.getObject()
                                .noteFile(InitiativeText.stored(definition, known), actor));
    }
}
