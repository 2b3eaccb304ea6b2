package io.takeroot.initiatives;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slice;
import io.takeroot.scorecards.Baseline;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.Target;
import io.takeroot.workspace.Fields;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one indicator with the words that scorecards use for theirs.
record IndicatorText(Fields fields) {
    Indicator indicator() {
        var metric = fields.slug("metric");
        var indicator =
                new Indicator(
                        fields.optionalSlug("key").orElse(metric),
                        metric,
                        fields.optionalText("title").orElse(""),
                        Slice.of(fields.textsByName("slice")),
                        fields.choice("role", Indicator.Role.class).orElse(Indicator.Role.LAGGING),
                        fields.optionalText("owner").orElse(""),
                        fields.choice("cadence", Grain.class).orElse(Grain.WEEK),
                        target(),
                        Map.of(),
                        baseline(),
                        Set.of());
        fields.unknownFieldsAreProblems();
        return indicator;
    }

    private Optional<Target> target() {
        return fields.mapping("target")
                .flatMap(
                        target ->
                                target.day("by")
                                        .flatMap(
                                                by ->
                                                        target.number("value")
                                                                .map(
                                                                        value ->
                                                                                new Target.Value(
                                                                                        value,
                                                                                        by,
                                                                                        target
                                                                                                .choice(
                                                                                                        "per",
                                                                                                        Grain
                                                                                                                .class)))));
    }

    private Optional<Baseline> baseline() {
        return fields.number("baseline").map(Baseline.Value::new);
    }
}
