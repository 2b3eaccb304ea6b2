package io.takeroot.scorecards;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Fields;
import io.takeroot.workspace.Node;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the forms of a target: `value`, `growth` over a period, `band`, each with the day `by`;
/// `each` period its value; `plan`, another metric.
///
/// @param otherwise the period measured where the target names none; empty when the metric runs
///     up
///     by itself, so that any day will do
record TargetReading(FiscalCalendar calendar, Optional<Grain> otherwise, KnownMetrics metrics) {
    private static final List<String> FORMS = List.of("value", "growth", "band", "each", "plan");
    private static final List<String> OTHERS = List.of("by", "per", "over");

    /// Empty, with a problem, when it is none of them.
    Optional<Target> target(Fields fields) {
        var forms = FORMS.stream().filter(fields::has).toList();
        if (forms.size() != 1) {
            unclear(
                    fields,
                    fields.place(),
                    "a target has exactly one of value, growth, band, each and plan, not "
                            + (forms.isEmpty() ? "none" : String.join(" and ", forms)));
        }
        var target = forms.size() == 1 ? form(forms.getFirst(), fields) : Optional.<Target>empty();
        FORMS.forEach(fields::node);
        OTHERS.forEach(fields::node);
        fields.unknownFieldsAreProblems();
        return target.filter(found -> endsOnTime(found, fields));
    }

    Optional<NamedPeriod> period(String text) {
        return NamedPeriod.parse(text, calendar);
    }

    private Optional<Target> form(String form, Fields fields) {
        return switch (form) {
            case "value" -> {
                var by = day(fields);
                yield fields.number("value")
                        .flatMap(value -> by.map(day -> new Target.Value(value, day, per(fields))));
            }
            case "growth" -> day(fields).flatMap(day -> growth(fields, day));
            case "band" -> day(fields).flatMap(day -> band(fields, day));
            case "each" -> each(fields);
            case "plan" -> plan(fields);
            default -> throw new IllegalArgumentException(form);
        };
    }

    private static Optional<LocalDate> day(Fields fields) {
        if (!fields.has("by")) {
            fields.problem(
                    "TARGET_WITHOUT_DATE",
                    fields.place(),
                    "a target has no date; add the last day of its period, such as by: 2018-03-31");
        }
        return fields.day("by");
    }

    private Optional<Target> growth(Fields fields, LocalDate by) {
        var growth = fields.number("growth");
        var over = fields.optionalText("over").flatMap(this::period);
        if (over.isEmpty()) {
            fields.problem(
                    "TARGET_BASE_UNKNOWN",
                    fields.place("over"),
                    "growth needs the period it is measured over; write over: 2017, 2017-Q1,"
                            + " 2017-03 or 2017-W12");
        }
        return growth.flatMap(size -> over.map(base -> new Target.Growth(size, base, by)));
    }

    private Optional<Target> band(Fields fields, LocalDate by) {
        var ends = new ArrayList<BigDecimal>();
        for (var node : fields.nodes("band")) {
            var end = new Fields(Node.mapping(Map.of("band", node)), "a target", new ArrayList<>());
            end.number("band").ifPresent(ends::add);
        }
        if (ends.size() != 2 || ends.get(0).compareTo(ends.get(1)) > 0) {
            unclear(
                    fields,
                    fields.place("band"),
                    "a band is two numbers, the lower one first: band: [45, 60]");
            return Optional.empty();
        }
        return Optional.of(new Target.Band(ends.get(0), ends.get(1), by, per(fields)));
    }

    private Optional<Target> each(Fields fields) {
        var steps = new ArrayList<Target.Each.Step>();
        var values = fields.mapping("each");
        for (var name : fields.textsByName("each").keySet()) {
            var value = values.flatMap(inner -> inner.number(name));
            period(name)
                    .ifPresentOrElse(
                            named ->
                                    value.ifPresent(v -> steps.add(new Target.Each.Step(named, v))),
                            () ->
                                    unclear(
                                            fields,
                                            fields.place("each"),
                                            "'"
                                                    + name
                                                    + "' in 'each' is no period; write 2018,"
                                                    + " 2018-Q1, 2018-03 or 2018-W12"));
        }
        if (steps.stream().map(step -> step.period().grain()).distinct().count() != 1) {
            unclear(
                    fields,
                    fields.place("each"),
                    "'each' gives a value to periods of one length, such as {2018-Q1: 100, 2018-Q2:"
                            + " 120}");
            return Optional.empty();
        }
        return Optional.of(new Target.Each(steps));
    }

    private Optional<Target> plan(Fields fields) {
        var metric = fields.mapping("plan").map(TargetReading::metric);
        metric.filter(key -> !metrics.has(key))
                .ifPresent(
                        key ->
                                fields.problem(
                                        "UNKNOWN_METRIC",
                                        fields.place("plan"),
                                        "no metric '"
                                                + key
                                                + "' is defined for the plan; the metrics are "
                                                + String.join(", ", metrics.keys())));
        if (fields.has("by")) {
            return fields.day("by")
                    .flatMap(by -> metric.map(key -> new Target.Plan(key, by, per(fields))));
        }
        if (per(fields).isEmpty()) {
            fields.problem(
                    "TARGET_WITHOUT_DATE",
                    fields.place(),
                    "a plan is held to one period or to each as it comes; add by: 2018-03-31, or"
                            + " per: quarter");
        }
        return per(fields).flatMap(per -> metric.map(key -> new Target.PlanEach(key, per)));
    }

    private static Slug metric(Fields plan) {
        var key = plan.slug("metric");
        plan.unknownFieldsAreProblems();
        return key;
    }

    private static Optional<Grain> per(Fields fields) {
        return fields.choice("per", Grain.class);
    }

    private boolean endsOnTime(Target target, Fields fields) {
        if (!(target instanceof Target.Dated dated)) {
            return true;
        }
        var grain = dated.measuredOver().or(() -> otherwise);
        if (grain.isEmpty()) {
            return true;
        }
        var period = grain.get().periodOf(dated.by(), calendar);
        if (period.lastDay().equals(dated.by())) {
            return true;
        }
        fields.problem(
                "TARGET_DATE_NO_PERIOD_END",
                fields.place("by"),
                dated.by()
                        + " is not the last day of a "
                        + grain.get().name().toLowerCase(Locale.ROOT)
                        + "; the one it falls in ends on "
                        + period.lastDay());
        return false;
    }

    private static void unclear(Fields fields, String place, String message) {
        fields.problem("TARGET_UNCLEAR", place, message);
    }
}
