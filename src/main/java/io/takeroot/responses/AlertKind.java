package io.takeroot.responses;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Fields;
import io.takeroot.workspace.Known;
import io.takeroot.workspace.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The kind `alert`.
@Component
final class AlertKind implements DefinitionKind {
    static final String NAME = "alert";

    private static final int USUAL_BUDGET = 5;
    private static final Set<String> TAKEN = Set.of(Alert.OFF_TRACK, Alert.OVERDUE, Alert.MEASURED);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        var fields = definition.fields(problems);
        if (TAKEN.contains(definition.key().value())) {
            fields.problem(
                    "WRONG_VALUE",
                    definition.place(),
                    "'" + definition.key() + "' is the name of a rule that is always there");
        }
        read(fields, definition).ifPresent(rule -> knows(rule.scope(), rule.when(), fields, known));
    }

    static Optional<AlertRule> read(Definition definition) {
        return read(definition.fields(new ArrayList<>()), definition);
    }

    private static Optional<AlertRule> read(Fields fields, Definition definition) {
        var written = fields.text("when");
        var when = Condition.parse(written);
        if (when.isEmpty() && !written.isEmpty()) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("when"),
                    "'" + written + "' is not a condition; write one like " + Condition.FORMS);
        }
        var scope = scope(fields);
        var title = fields.optionalText("title").orElse(definition.key().value());
        fields.optionalText("description");
        var to = fields.texts("to");
        int budget = budget(fields);
        fields.unknownFieldsAreProblems();
        return when.map(
                condition ->
                        new AlertRule(
                                definition.key(),
                                title,
                                scope,
                                condition,
                                to.isEmpty() ? List.of(AlertRule.OWNER) : to,
                                budget));
    }

    private static AlertRule.Scope scope(Fields fields) {
        var indicator = fields.optionalText("indicator");
        var metric = fields.optionalSlug("metric");
        var slice = Slice.of(fields.textsByName("slice"));
        var grain = fields.choice("grain", Grain.class);
        if (indicator.isPresent() && metric.isPresent()) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("metric"),
                    "an alert is about an indicator or about a metric; leave one of them out");
        }
        return metric.<AlertRule.Scope>map(
                        key -> new AlertRule.Scope.OfMetric(key, slice, grain.orElse(Grain.MONTH)))
                .or(() -> indicator.map(AlertRule.Scope.Indicators::new))
                .orElseGet(AlertRule.Scope.Everything::new);
    }

    private static int budget(Fields fields) {
        var budget = fields.number("budget");
        if (budget.isEmpty()) {
            return USUAL_BUDGET;
        }
        try {
            int most = budget.get().intValueExact();
            if (most >= 1) {
                return most;
            }
        } catch (ArithmeticException e) {
            // Said below, like a number that is too small.
        }
        fields.problem(
                "WRONG_VALUE",
                fields.place("budget"),
                "the budget is a whole number of alerts a day, 1 or more");
        return USUAL_BUDGET;
    }

    private static void knows(AlertRule.Scope scope, Condition when, Fields fields, Known known) {
        switch (scope) {
            case AlertRule.Scope.Everything everything -> {}
            case AlertRule.Scope.Indicators(String pattern) -> {
                if (!isKnown(pattern, known)) {
                    fields.problem(
                            "UNKNOWN_INDICATOR",
                            fields.place("indicator"),
                            "'"
                                    + pattern
                                    + "' names no indicator; write one such as overall/win_rate or product/*/win_rate");
                }
            }
            case AlertRule.Scope.OfMetric(Slug metric, Slice slice, Grain grain) -> {
                if (known.find("metric", metric).isEmpty()) {
                    fields.problem(
                            "UNKNOWN_METRIC",
                            fields.place("metric"),
                            "there is no metric '" + metric + "'; define it first");
                }
                if (when instanceof Condition.Probability) {
                    fields.problem(
                            "WRONG_VALUE",
                            fields.place("when"),
                            "a metric has no target, so its probability is not known; name an indicator");
                }
            }
        }
    }

    private static boolean isKnown(String pattern, Known known) {
        var named = IndicatorId.parse(pattern.replace("/*/", "/any/"));
        return named.filter(
                        id ->
                                known.find("scorecard", id.scorecard().definition())
                                        .filter(card -> indicators(card).contains(id.key().value()))
                                        .isPresent())
                .isPresent();
    }

    /// The keys of a scorecard's indicators: their own, or that of their metric.
    private static List<String> indicators(Definition scorecard) {
        return mappings(scorecard.body(), "sections").stream()
                .flatMap(section -> mappings(section, "indicators").stream())
                .flatMap(
                        indicator ->
                                text(indicator, "key").or(() -> text(indicator, "metric")).stream())
                .toList();
    }

    private static List<Node.Mapping> mappings(Node.Mapping of, String name) {
        return of.fields().get(name) instanceof Node.Sequence(List<Node> items, String place)
                ? items.stream()
                        .filter(Node.Mapping.class::isInstance)
                        .map(Node.Mapping.class::cast)
                        .toList()
                : List.of();
    }

    private static Optional<String> text(Node.Mapping of, String name) {
        return of.fields().get(name) instanceof Node.Text(String value, String place)
                ? Optional.of(value)
                : Optional.empty();
    }
}
