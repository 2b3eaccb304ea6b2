package io.takeroot.scorecards;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.workspace.Fields;
import io.takeroot.workspace.Node;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the forms of a target: `value`, `growth` over a period, `band`; each with the day `by`.
///
/// @param otherwise the period measured where the target names none; empty when the metric runs
///     up
///     by itself, so that any day will do
record TargetReading(FiscalCalendar calendar, Optional<Grain> otherwise) {
    private static final List<String> FORMS = List.of("value", "growth", "band");
    private static final List<String> OTHERS = List.of("by", "per", "over");

    /// Empty, with a problem, when it is none of them.
    Optional<Target> target(Fields fields) {
        var forms = FORMS.stream().filter(fields::has).toList();
        var by = day(fields);
        if (forms.size() != 1) {
            fields.problem(
                    "TARGET_UNCLEAR",
                    fields.place(),
                    "a target has exactly one of value, growth and band, not "
                            + (forms.isEmpty() ? "none" : String.join(" and ", forms)));
        }
        var target =
                forms.size() == 1
                        ? by.flatMap(day -> form(forms.getFirst(), fields, day))
                        : Optional.<Target>empty();
        FORMS.forEach(fields::node);
        OTHERS.forEach(fields::node);
        fields.unknownFieldsAreProblems();
        return target.filter(found -> endsOnTime(found, fields));
    }

    Optional<NamedPeriod> period(String text) {
        return NamedPeriod.parse(text, calendar);
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

    private Optional<Target> form(String form, Fields fields, LocalDate by) {
        return switch (form) {
            case "value" ->
                    fields.number("value").map(value -> new Target.Value(value, by, per(fields)));
            case "growth" -> growth(fields, by);
            case "band" -> band(fields, by);
            default -> throw new IllegalArgumentException(form);
        };
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
            fields.problem(
                    "TARGET_UNCLEAR",
                    fields.place("band"),
                    "a band is two numbers, the lower one first: band: [45, 60]");
            return Optional.empty();
        }
        return Optional.of(new Target.Band(ends.get(0), ends.get(1), by, per(fields)));
    }

    private static Optional<Grain> per(Fields fields) {
        return fields.choice("per", Grain.class);
    }

    private boolean endsOnTime(Target target, Fields fields) {
        var grain = target.measuredOver().or(() -> otherwise);
        if (grain.isEmpty()) {
            return true;
        }
        var period = grain.get().periodOf(target.by(), calendar);
        if (period.lastDay().equals(target.by())) {
            return true;
        }
        fields.problem(
                "TARGET_DATE_NO_PERIOD_END",
                fields.place("by"),
                target.by()
                        + " is not the last day of a "
                        + grain.get().name().toLowerCase(Locale.ROOT)
                        + "; the one it falls in ends on "
                        + period.lastDay());
        return false;
    }
}
