package io.takeroot.intelligence;

import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.List;
import org.springframework.stereotype.Component;

/// The kind `intelligence` of the definitions: there is one, with the settings of the hub.
@Component
final class HubSettingsKind implements DefinitionKind {
    static final String NAME = "intelligence";
    static final Slug ONLY = Slug.of("intelligence");
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
        HubSettings.read(definition, problems);
        if (!definition.key().equals(ONLY)) {
            problems.add(
                    new Problem(
                            "WRONG_VALUE",
                            definition.place(),
                            "there is one definition of kind 'intelligence' and its key is 'intelligence', not '%s'"
                                    .formatted(definition.key())));
        }
    }
}
