package io.takeroot.scorecards;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.List;
import org.springframework.stereotype.Component;

/// The kind `scorecard`.
@Component
final class ScorecardKind implements DefinitionKind {
    static final String NAME = "scorecard";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        new ScorecardReading(definition, new KnownMetrics(known), problems).plan();
    }
}
