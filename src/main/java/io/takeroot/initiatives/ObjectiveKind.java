package io.takeroot.initiatives;

import io.takeroot.kernel.Problem;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.Target;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The kind `objective`.
@Component
final class ObjectiveKind implements DefinitionKind {
    static final String NAME = "objective";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        read(definition, problems);
    }

    /// Empty, with its problems, when it is unreadable.
    static Optional<Objective> read(Definition definition, List<Problem> problems) {
        var found = new ArrayList<Problem>();
        var fields = definition.fields(found);
        var title = fields.text("title");
        var indicator = new IndicatorText(fields).indicator();
        if (indicator.target().isEmpty() && found.isEmpty()) {
            fields.problem(
                    "MISSING_FIELD",
                    fields.place(),
                    "objective %s has no 'target'; add target: {value: ..., by: 2017-12-31}"
                            .formatted(definition.key()));
        }
        problems.addAll(found);
        return found.isEmpty()
                ? indicator.target().map(target -> objective(definition, title, indicator, target))
                : Optional.empty();
    }

    private static Objective objective(
            Definition definition, String title, Indicator indicator, Target target) {
        return new Objective(
                definition.key(),
                title,
                indicator.metric(),
                indicator.slice(),
                target,
                indicator.owner());
    }
}
