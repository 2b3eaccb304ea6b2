package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slice;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Fields;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a definition of kind `scorecard`; whatever is wrong goes to the problems, with its
/// place.
final class ScorecardReading {
    private static final String INITIATIVE = "initiative";
    private static final Set<String> SUBJECTS = Set.of("all", INITIATIVE);
    private static final Set<String> EACH = Set.of("product");

    private final Definition definition;
    private final KnownMetrics metrics;
    private final List<Problem> problems;

    ScorecardReading(Definition definition, KnownMetrics metrics, List<Problem> problems) {
        this.definition = definition;
        this.metrics = metrics;
        this.problems = problems;
    }

    ScorecardPlan plan() {
        var fields = definition.fields(problems);
        var title = fields.optionalText("title").orElse(definition.key().value());
        var about = about(fields);
        var slice = Slice.of(fields.textsByName("slice"));
        var cadence = Indicators.cadence(fields).orElse(Grain.MONTH);
        var rules = new StatusRuleReading(fields, "status").rules();
        var indicators = new Indicators(metrics, cadence, rules);
        var sections =
                fields.mappings("sections").stream()
                        .map(section -> section(section, indicators))
                        .sorted(Comparator.comparingInt(ScorecardReading::placeInChain))
                        .toList();
        if (sections.isEmpty() && about != About.INITIATIVE) {
            fields.problem(
                    "MISSING_FIELD",
                    fields.place(),
                    "scorecard "
                            + definition.key()
                            + " has no 'sections'; add at least one with a title and indicators");
        }
        var rollUp = fields.choice("roll_up", RollUp.class);
        fields.unknownFieldsAreProblems();
        return new ScorecardPlan(definition.key(), title, about, slice, cadence, rollUp, sections);
    }

    /// In the chain's order; those outside it come after it, as they were written.
    private static int placeInChain(ScorecardPlan.Section section) {
        return section.stage().map(Stage::ordinal).orElse(Stage.values().length);
    }

    private static About about(Fields fields) {
        var subject = fields.optionalText("subject");
        var each = fields.optionalText("for_each");
        oneOf(fields, "subject", subject, SUBJECTS);
        oneOf(fields, "for_each", each, EACH);
        if (each.isPresent() && (subject.isPresent() || fields.has("slice"))) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("for_each"),
                    "a scorecard has either 'for_each: product' or a 'subject' or 'slice' of its"
                            + " own; remove one");
        }
        if (each.isPresent()) {
            return About.PRODUCT;
        }
        return subject.equals(Optional.of(INITIATIVE)) ? About.INITIATIVE : About.EVERYTHING;
    }

    private static ScorecardPlan.Section section(Fields fields, Indicators indicators) {
        var stage = fields.choice("stage", Stage.class);
        var section =
                new ScorecardPlan.Section(
                        fields.optionalText("title")
                                .or(() -> stage.map(Stage::title))
                                .orElseGet(() -> fields.text("title")),
                        stage,
                        indicators.read(fields, "indicators"));
        fields.unknownFieldsAreProblems();
        return section;
    }

    private static void oneOf(
            Fields fields, String name, Optional<String> seen, Set<String> expected) {
        if (seen.isPresent() && !expected.contains(seen.get())) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place(name),
                    "'"
                            + seen.get()
                            + "' in '"
                            + name
                            + "': "
                            + String.join(", ", expected)
                            + " is expected");
        }
    }
}
