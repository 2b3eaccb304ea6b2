package io.takeroot.metrics;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Unit;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Reads the fields of a metric's definition.
final class DraftReader {
    private static final Pattern TRAILING =
            Pattern.compile("(?:trailing )?(\\d{1,4}) (day|week|month)s?");
    private static final Pattern MONEY = Pattern.compile("money ([A-Z]{3})");
    private static final Map<String, Supplier<Measure>> MEASURES =
            Map.of(
                    "count", Measure.Count::new,
                    "sum", Measure.Sum::new,
                    "average", Measure.Average::new,
                    "minimum", Measure.Minimum::new,
                    "maximum", Measure.Maximum::new,
                    "distinct", Measure.Distinct::new,
                    "median", () -> new Measure.Percentile(new BigDecimal("0.5")),
                    "last", Measure.Last::new);
    private static final List<String> FORMULAS =
            List.of("measure", "ratio", "derived", "cumulative");

    private final Definition definition;
    private final Fields fields;

    private DraftReader(Definition definition, List<Problem> problems) {
        this.definition = definition;
        this.fields = definition.fields(problems);
    }

    /// The metric, or empty when its fields have problems, which are added to the list.
    static Optional<Draft> read(Definition definition, List<Problem> problems) {
        var found = new ArrayList<Problem>();
        var draft = new DraftReader(definition, found).draft();
        problems.addAll(found);
        return found.isEmpty() ? draft : Optional.empty();
    }

    private Optional<Draft> draft() {
        var title = fields.optionalText("title").orElse(definition.key().value());
        var description = fields.optionalText("description").orElse("");
        var direction = fields.choice("direction", Direction.class).orElse(Direction.UP);
        var unit = fields.optionalText("unit").flatMap(this::unit);
        var formula = formula();
        fields.unknownFieldsAreProblems();
        return formula.map(
                f ->
                        new Draft(
                                definition.key(),
                                title,
                                description,
                                f,
                                unit,
                                direction,
                                definition.place()));
    }

    private Optional<Formula> formula() {
        var stated = FORMULAS.stream().filter(fields::has).toList();
        if (stated.size() != 1) {
            fields.problem(
                    "WRONG_METRIC",
                    definition.place(),
                    "metric "
                            + definition.key()
                            + " has "
                            + (stated.isEmpty() ? "none" : String.join(" and ", stated))
                            + " of measure, ratio, derived, cumulative; exactly one is expected");
            FORMULAS.forEach(fields::node);
            return Optional.empty();
        }
        return switch (stated.getFirst()) {
            case "ratio" -> fields.mapping("ratio").map(DraftReader::ratio);
            case "derived" -> Optional.of(new Formula.Derived(fields.text("derived")));
            case "cumulative" -> fields.mapping("cumulative").flatMap(this::cumulative);
            default -> simple();
        };
    }

    private static Formula ratio(Fields ratio) {
        var formula = new Formula.Ratio(ratio.slug("of"), ratio.slug("over"));
        ratio.unknownFieldsAreProblems();
        return formula;
    }

    private Optional<Formula> cumulative(Fields cumulative) {
        var of = cumulative.slug("of");
        var field = cumulative.has("trailing") ? "trailing" : "window";
        var text = cumulative.text(field).toLowerCase(Locale.ROOT);
        cumulative.unknownFieldsAreProblems();
        var window = window(text);
        if (window.isEmpty() && !text.isEmpty()) {
            fields.problem(
                    "WRONG_VALUE",
                    cumulative.place(field),
                    "'"
                            + text
                            + "' is not a window: fiscal-year-to-date, quarter-to-date,"
                            + " month-to-date, all-time, or trailing: 90 days is expected");
        }
        return window.map(w -> new Formula.Cumulative(of, w));
    }

    private static Optional<Window> window(String text) {
        return switch (text) {
            case "fiscal-year-to-date", "year-to-date" ->
                    Optional.of(new Window.ToDate(Grain.YEAR));
            case "quarter-to-date" -> Optional.of(new Window.ToDate(Grain.QUARTER));
            case "month-to-date" -> Optional.of(new Window.ToDate(Grain.MONTH));
            case "all-time" -> Optional.of(new Window.AllTime());
            default -> trailing(text);
        };
    }

    private static Optional<Window> trailing(String text) {
        var match = TRAILING.matcher(text);
        if (!match.matches() || Integer.parseInt(match.group(1)) == 0) {
            return Optional.empty();
        }
        var step = Grain.valueOf(match.group(2).toUpperCase(Locale.ROOT));
        return Optional.of(new Window.Trailing(Integer.parseInt(match.group(1)), step));
    }

    private Optional<Formula> simple() {
        var dataset = fields.slug("dataset");
        var of = fields.optionalText("of");
        var where = fields.optionalText("where");
        var time = fields.optionalText("time").map(DraftReader::time);
        var zero = missingIsZero();
        var measure = measure();
        if (of.isEmpty() && measure.isPresent() && !(measure.get() instanceof Measure.Count)) {
            fields.problem(
                    "MISSING_FIELD",
                    definition.place(),
                    "metric "
                            + definition.key()
                            + " says "
                            + measure.get().word()
                            + " but not of what; add 'of: column'");
        }
        return measure.map(
                m ->
                        new Formula.Simple(
                                dataset,
                                m,
                                of,
                                where,
                                time.orElseGet(Formula.Time.OfDataset::new),
                                zero));
    }

    private Optional<Measure> measure() {
        var word = fields.text("measure").toLowerCase(Locale.ROOT);
        if (word.equals("percentile")) {
            return percentile();
        }
        var measure = Optional.ofNullable(MEASURES.get(word)).map(Supplier::get);
        if (measure.isEmpty() && !word.isEmpty()) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("measure"),
                    "'"
                            + word
                            + "' is not a measure: one of count, sum, average, minimum, maximum,"
                            + " distinct, median, percentile, last is expected");
        }
        return measure;
    }

    private Optional<Measure> percentile() {
        var share = fields.number("percentile");
        if (share.isEmpty()
                || share.get().signum() < 0
                || share.get().compareTo(BigDecimal.ONE) > 0) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("percentile"),
                    "a percentile needs its share between 0 and 1: 'percentile: 0.9'");
            return Optional.empty();
        }
        return Optional.of(new Measure.Percentile(share.get()));
    }

    private boolean missingIsZero() {
        var text = fields.optionalText("missing");
        if (text.isPresent() && !text.get().equals("zero")) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("missing"),
                    "'" + text.get() + "' in 'missing': zero is expected, or leave the field out");
        }
        return text.isPresent();
    }

    private static Formula.Time time(String text) {
        return text.equals("none") ? new Formula.Time.None() : new Formula.Time.Column(text);
    }

    private Optional<Unit> unit(String text) {
        var money = MONEY.matcher(text);
        if (money.matches()) {
            return Optional.of(new Unit.Money(money.group(1)));
        }
        return switch (text) {
            case "count" -> Optional.of(new Unit.Count());
            case "percent" -> Optional.of(new Unit.Percent());
            case "days" -> Optional.of(new Unit.Days());
            case "number" -> Optional.of(new Unit.Plain());
            default -> {
                fields.problem(
                        "WRONG_VALUE",
                        fields.place("unit"),
                        "'"
                                + text
                                + "' is not a unit: count, percent, days, number or a currency such"
                                + " as 'money USD' is expected");
                yield Optional.empty();
            }
        };
    }
}
