package io.takeroot.scorecards;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The kind `scorecard`.
@Component
final class ScorecardKind implements DefinitionKind {
    static final String NAME = "scorecard";

    private final ObjectProvider<MoreScorecards> others;

    ScorecardKind(ObjectProvider<MoreScorecards> others) {
        this.others = others;
    }

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
        var plan = new ScorecardReading(definition, new KnownMetrics(known), problems).plan();
        if (plan.about() == About.INITIATIVE) {
            problems.add(
                    new Problem(
                            "SCORECARD_OF_INITIATIVE",
                            definition.place(),
                            "the scorecard of an initiative is defined in the initiative; move the"
                                    + " indicators of "
                                    + definition.key()
                                    + " there, or write subject: all"));
        }
        others.stream()
                .filter(other -> definition.key().value().startsWith(other.prefix()))
                .forEach(other -> problems.add(taken(definition, other.prefix())));
    }

    private static Problem taken(Definition definition, String prefix) {
        return new Problem(
                "SCORECARD_NAME_TAKEN",
                definition.place(),
                "the key '"
                        + definition.key()
                        + "' begins with '"
                        + prefix
                        + "', as the keys of scorecards do that stand in other definitions; choose"
                        + " another one");
    }
}
