package io.takeroot.initiatives;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Problem;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.Indicators;
import io.takeroot.scorecards.Target;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Fields;
import io.takeroot.workspace.Known;
import io.takeroot.workspace.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The kind `objective`.
@Component
final class ObjectiveKind implements DefinitionKind {
    static final String NAME = "objective";
    private static final List<String> OF_INDICATOR =
            List.of("metric", "slice", "target", "owner", "baseline", "cadence");

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
        read(definition, known, problems);
    }

    /// Empty, with its problems, when it is unreadable.
    static Optional<Objective> read(Definition definition, Known known, List<Problem> problems) {
        var found = new ArrayList<Problem>();
        var fields = definition.fields(found);
        var title = fields.text("title");
        OF_INDICATOR.forEach(fields::node);
        fields.unknownFieldsAreProblems();
        var indicator = indicator(definition, known, found);
        if (indicator.target().isEmpty() && found.isEmpty()) {
            fields.problem(
                    "MISSING_FIELD",
                    fields.place(),
                    "objective %s has no 'target'; add target: {value: 1200, by: 2017-12-31}"
                            .formatted(definition.key()));
        }
        if (indicator.target().filter(target -> target.by().equals(LocalDate.MAX)).isPresent()) {
            fields.problem(
                    "TARGET_WITHOUT_DATE",
                    fields.place("target"),
                    "objective %s has a target without a last day; an objective is a number by a date"
                            .formatted(definition.key()));
        }
        problems.addAll(found);
        return found.isEmpty()
                ? indicator.target().map(target -> objective(definition, title, indicator, target))
                : Optional.empty();
    }

    /// The fields of an indicator of the objective's own name, as a scorecard takes them.
    static Node.Mapping asIndicator(Definition definition) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("key", Node.text(definition.key().value()));
        fields.put("title", Node.text(definition.title()));
        OF_INDICATOR.forEach(
                name -> {
                    var node = definition.body().fields().get(name);
                    if (node != null) {
                        fields.put(name, node);
                    }
                });
        return new Node.Mapping(fields, definition.place());
    }

    private static Indicator indicator(Definition definition, Known known, List<Problem> problems) {
        var list = new Node.Sequence(List.of(asIndicator(definition)), definition.place());
        var holder =
                new Fields(
                        new Node.Mapping(Map.of("indicators", list), definition.place()),
                        "objective " + definition.key(),
                        problems);
        return new Indicators(known, Grain.MONTH).read(holder, "indicators").getFirst();
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
