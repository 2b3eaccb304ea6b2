package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Unit;
import io.takeroot.workspace.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A target as a person enters it on a form; every part as it was typed.
///
/// @param form `value`, `growth`, `band`, `each` or `plan`
/// @param value a number, a percentage, two numbers with a comma between them, one for each period
///     (`2018-Q1: 100, 2018-Q2: 120`), or the plan's metric; empty for no target
/// @param over the period that growth is measured over
/// @param per `week`, `month`, `quarter` or `year`; empty for the scorecard's own
public record TargetEntry(String form, String value, String over, String by, String per) {
    public static final TargetEntry NONE = new TargetEntry("value", "", "", "", "");

    /// What a form shows for a target that is set.
    static TargetEntry of(Target target, Unit unit) {
        return switch (target) {
            case Target.Value t ->
                    new TargetEntry(
                            "value", text(t.value(), unit), "", t.by().toString(), word(t.per()));
            case Target.Growth t ->
                    new TargetEntry(
                            "growth",
                            text(t.growth(), new Unit.Percent()),
                            t.over().name(),
                            t.by().toString(),
                            "");
            case Target.Band t ->
                    new TargetEntry(
                            "band",
                            text(t.low(), unit) + ", " + text(t.high(), unit),
                            "",
                            t.by().toString(),
                            word(t.per()));
            case Target.Each t -> new TargetEntry("each", steps(t, unit), "", "", "");
            case Target.Plan t ->
                    new TargetEntry(
                            "plan", t.metric().value(), "", t.by().toString(), word(t.per()));
            case Target.PlanEach t ->
                    new TargetEntry("plan", t.metric().value(), "", "", word(Optional.of(t.per())));
        };
    }

    private static String steps(Target.Each each, Unit unit) {
        return each.steps().stream()
                .map(step -> step.period().name() + ": " + text(step.value(), unit))
                .collect(Collectors.joining(", "));
    }

    boolean isNone() {
        return value.isBlank();
    }

    Node.Mapping node() {
        var fields = new LinkedHashMap<String, Node>();
        fields.put(form, wanted());
        Map.of("over", over, "by", by, "per", per)
                .forEach(
                        (name, text) -> {
                            if (!text.isBlank()) {
                                fields.put(name, Node.text(text.strip()));
                            }
                        });
        return Node.mapping(fields);
    }

    private Node wanted() {
        return switch (form) {
            case "band" -> Node.texts(parts());
            case "each" -> eachPeriod();
            case "plan" -> Node.mapping(Map.of("metric", Node.text(value.strip())));
            default -> Node.text(value.strip());
        };
    }

    private Node eachPeriod() {
        var steps = new LinkedHashMap<String, Node>();
        for (var part : parts()) {
            int colon = part.indexOf(':');
            steps.put(
                    part.substring(0, Math.max(colon, 0)).strip(),
                    Node.text(part.substring(colon + 1).strip()));
        }
        return Node.mapping(steps);
    }

    private List<String> parts() {
        return List.of(value.strip().split("\\s*[,;]\\s*", -1));
    }

    private static String text(BigDecimal value, Unit unit) {
        return unit instanceof Unit.Percent ? plain(value.movePointRight(2)) + "%" : plain(value);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String word(Optional<Grain> grain) {
        return grain.map(g -> g.name().toLowerCase(Locale.ROOT)).orElse("");
    }
}
