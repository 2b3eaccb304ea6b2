package io.takeroot.groundwork;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.List;
import org.springframework.stereotype.Component;

/// The kind `product`.
@Component
final class ProductKind implements DefinitionKind {
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
}
