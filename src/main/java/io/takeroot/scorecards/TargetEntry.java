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

/// A target as a person enters it on a form; every part as it was typed.
///
/// @param form `value`, `growth` or `band`
/// @param value a number, a percentage, or two numbers with a comma between them; empty for no
///     target
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
        };
    }

    Node.Mapping node() {
        var fields = new LinkedHashMap<String, Node>();
        fields.put(
                form,
                form.equals("band")
                        ? Node.texts(List.of(value.strip().split("\\s*[,;]\\s*", -1)))
                        : Node.text(value.strip()));
        Map.of("over", over, "by", by, "per", per)
                .forEach(
                        (name, text) -> {
                            if (!text.isBlank()) {
                                fields.put(name, Node.text(text.strip()));
                            }
                        });
        return Node.mapping(fields);
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
