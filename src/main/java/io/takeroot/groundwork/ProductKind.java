package io.takeroot.groundwork;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.List;
import org.springframework.stereotype.Component;

/// The kind `product`.
@Component
final class ProductKind implements DefinitionKind {
    private final RecordSoon then;

    ProductKind(RecordSoon then) {
        this.then = then;
    }

    @Override
    public String name() {
        return Products.KIND;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        FoundationCheck.check(definition, known, problems);
    }

    /// The groundwork as a metric, so that a scorecard in the same files can use it.
    @Override
    public List<Definition> brings(Definition definition) {
        return GroundworkRecord.brought(List.of(FoundationText.stored(definition)));
    }

    @Override
    public void applied(List<Definition> changed, Actor actor) {
        then.changed();
    }
}
