package io.takeroot.initiatives;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.Indicators;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Fields;
import io.takeroot.workspace.Known;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a definition of kind `initiative`; whatever is wrong goes to the problems, with its
/// place.
final class InitiativeText {
    private static final int LOWEST_TIER = 3;

    private final Definition definition;
    private final Known known;
    private final Fields fields;

    private InitiativeText(Definition definition, Known known, List<Problem> problems) {
        this.definition = definition;
        this.known = known;
        this.fields = definition.fields(problems);
    }

    /// As written; not to be used when problems were added.
    static Initiative read(Definition definition, Known known, List<Problem> problems) {
        return new InitiativeText(definition, known, problems).initiative();
    }

    /// As stored, without problems.
    static Initiative stored(Definition definition, Known known) {
        return read(definition, known, new ArrayList<>());
    }

    private Initiative initiative() {
        var type = type();
        var initiative =
                new Initiative(
                        definition.key(),
                        fields.text("title"),
                        type,
                        tier(type),
                        fields.optionalSlug("objective"),
                        new Initiative.Scope(
                                slugs("products"), slugs("segments"), slugs("competitors")),
                        fields.optionalText("owner").orElse(""),
                        days(),
                        new Initiative.Cost(budget(), hours()),
                        fields.choice("state", Initiative.State.class)
                                .orElse(Initiative.State.DRAFT),
                        fields.texts("stands_on"),
                        deliverables(),
                        indicators(),
                        controls(),
                        fields.optionalText("next").orElse(""));
        fields.unknownFieldsAreProblems();
        return initiative;
    }

    private Initiative.Type type() {
        if (!fields.has("type")) {
            problem(
                    "MISSING_FIELD",
                    "type",
                    "has no 'type'; say launch, campaign, enablement, competitive, content, research or pricing");
        }
        return fields.choice("type", Initiative.Type.class).orElse(Initiative.Type.LAUNCH);
    }

    private Optional<Integer> tier(Initiative.Type type) {
        var tier = fields.number("tier");
        if (tier.isPresent() && type != Initiative.Type.LAUNCH) {
            problem("WRONG_VALUE", "tier", "has a tier; only launches have one");
        }
        boolean known =
                tier.filter(t -> t.stripTrailingZeros().scale() > 0 || t.signum() < 0)
                        .or(() -> tier.filter(t -> t.intValue() > LOWEST_TIER))
                        .isEmpty();
        if (!known) {
            problem("WRONG_VALUE", "tier", "has a tier that is none of 0, 1, 2, 3");
        }
        return tier.map(BigDecimal::intValue);
    }

    private Initiative.Days days() {
        var days = new Initiative.Days(fields.day("start"), fields.day("end"));
        if (days.end().isPresent()
                && days.start().filter(start -> start.isAfter(days.end().get())).isPresent()) {
            problem("WRONG_VALUE", "end", "ends before it starts");
        }
        return days;
    }

    private Optional<Initiative.Budget> budget() {
        return fields.mapping("budget")
                .flatMap(
                        budget -> {
                            var currency = budget.text("currency");
                            var amount = budget.number("amount");
                            budget.unknownFieldsAreProblems();
                            return amount.map(sum -> new Initiative.Budget(sum, currency));
                        });
    }

    private Optional<BigDecimal> hours() {
        var hours = fields.number("effort");
        if (hours.filter(effort -> effort.signum() < 0).isPresent()) {
            problem("WRONG_VALUE", "effort", "has a negative effort; hours are expected");
        }
        return hours;
    }

    private List<Deliverable> deliverables() {
        var found = fields.mappings("deliverables").stream().map(this::deliverable).toList();
        unique(found.stream().map(Deliverable::key).toList());
        return found;
    }

    private Deliverable deliverable(Fields one) {
        var deliverable =
                new Deliverable(
                        one.text("title"),
                        one.optionalText("owner").orElse(""),
                        one.optionalText("phase").orElse(""),
                        one.day("due"),
                        one.day("done"));
        one.unknownFieldsAreProblems();
        return deliverable;
    }

    private List<Indicator> indicators() {
        return new Indicators(known, Grain.WEEK).read(fields, "indicators");
    }

    private Controls controls() {
        return fields.mapping("controls").map(InitiativeText::controls).orElse(new Controls.None());
    }

    private static Controls controls(Fields controls) {
        var randomised = controls.mapping("randomised");
        var read = randomised.map(InitiativeText::randomised).orElseGet(() -> others(controls));
        controls.unknownFieldsAreProblems();
        return read;
    }

    private static Controls randomised(Fields groups) {
        var read =
                new Controls.Randomised(
                        groups.text("dimension"), groups.text("treated"), groups.text("control"));
        groups.unknownFieldsAreProblems();
        return read;
    }

    private static Controls others(Fields controls) {
        return new Controls.Others(
                controls.text("dimension"), new LinkedHashSet<>(controls.texts("without")));
    }

    private Set<Slug> slugs(String name) {
        var found = new LinkedHashSet<Slug>();
        for (var text : fields.texts(name)) {
            if (Slug.isSlug(text)) {
                found.add(Slug.of(text));
            } else {
                problem("WRONG_VALUE", name, "names '" + text + "', which is no key");
            }
        }
        return found;
    }

    private void unique(List<Slug> keys) {
        keys.stream()
                .distinct()
                .filter(key -> keys.stream().filter(key::equals).count() > 1)
                .forEach(
                        key ->
                                problem(
                                        "DUPLICATE_FIELD",
                                        "deliverables",
                                        "has two deliverables titled '%s'; give each its own title"
                                                .formatted(key)));
    }

    private void problem(String code, String field, String words) {
        fields.problem(code, fields.place(field), "initiative " + definition.key() + " " + words);
    }
}
