package io.takeroot.desk;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The kind `service_level`: how soon a team hears from the desk. Its key is the team's, or
/// `default` for all others.
@Component
final class ServiceLevelKind implements DefinitionKind {
    static final String NAME = "service_level";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 35;
    }

    /// The requests as metrics, so that a scorecard in the same files can use them.
    @Override
    public List<Definition> brings(Definition definition) {
        return Stream.concat(
                        Stream.of(RequestsDataset.definition()), RequestsDataset.metrics().stream())
                .toList();
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        new ServiceLevelText(definition, problems).read(java.time.ZoneOffset.UTC);
    }
}
