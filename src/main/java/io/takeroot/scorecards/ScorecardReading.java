package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Fields;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a definition of kind `scorecard`; whatever is wrong goes to the problems, with its
/// place.
final class ScorecardReading {
    private static final Set<String> SUBJECTS = Set.of("all");
    private static final Set<String> EACH = Set.of("product");

    private final Definition definition;
    private final KnownMetrics metrics;
    private final List<Problem> problems;
    private final Set<Slug> keys = new HashSet<>();

    ScorecardReading(Definition definition, KnownMetrics metrics, List<Problem> problems) {
        this.definition = definition;
        this.metrics = metrics;
        this.problems = problems;
    }

    ScorecardPlan plan() {
        var fields = definition.fields(problems);
        var title = fields.optionalText("title").orElse(definition.key().value());
        boolean forEachProduct = forEachProduct(fields);
        var cadence = cadence(fields).orElse(Grain.MONTH);
        var sections =
                fields.mappings("sections").stream()
                        .map(section -> section(section, cadence))
                        .toList();
        if (sections.isEmpty()) {
            fields.problem(
                    "MISSING_FIELD",
                    fields.place(),
                    "scorecard "
                            + definition.key()
                            + " has no 'sections'; add at least one with a title and indicators");
        }
        fields.unknownFieldsAreProblems();
        return new ScorecardPlan(definition.key(), title, forEachProduct, cadence, sections);
    }

    private boolean forEachProduct(Fields fields) {
        var subject = fields.optionalText("subject");
        var each = fields.optionalText("for_each");
        oneOf(fields, "subject", subject, SUBJECTS);
        oneOf(fields, "for_each", each, EACH);
        if (subject.isPresent() && each.isPresent()) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("for_each"),
                    "a scorecard has either 'subject: all' or 'for_each: product'; remove one");
        }
        return each.isPresent();
    }

    private ScorecardPlan.Section section(Fields fields, Grain cadence) {
        var section =
                new ScorecardPlan.Section(
                        fields.text("title"),
                        fields.mappings("indicators").stream()
                                .map(indicator -> indicator(indicator, cadence))
                                .toList());
        fields.unknownFieldsAreProblems();
        return section;
    }

    private Indicator indicator(Fields fields, Grain cadence) {
        var metric = fields.slug("metric");
        var key = fields.optionalSlug("key").orElse(metric);
        if (!keys.add(key)) {
            fields.problem(
                    "DUPLICATE_INDICATOR",
                    fields.place(),
                    "indicator '"
                            + key
                            + "' stands in scorecard "
                            + definition.key()
                            + " twice; give one of them a 'key' of its own");
        }
        var ownCadence = cadence(fields).orElse(cadence);
        var targets =
                new TargetReading(
                        metrics.calendar(),
                        metrics.runsUp(metric) ? Optional.empty() : Optional.of(ownCadence));
        var indicator =
                new Indicator(
                        key,
                        metric,
                        fields.optionalText("title").orElse(""),
                        Slice.of(fields.textsByName("slice")),
                        fields.choice("role", Indicator.Role.class).orElse(Indicator.Role.LAGGING),
                        fields.optionalText("owner").orElse(""),
                        ownCadence,
                        fields.mapping("target").flatMap(targets::target),
                        perProduct(fields, targets),
                        baseline(fields, targets),
                        products(fields));
        fields.unknownFieldsAreProblems();
        checkNames(indicator, fields);
        return indicator;
    }

    private void checkNames(Indicator indicator, Fields fields) {
        if (fields.has("metric") && !metrics.has(indicator.metric())) {
            fields.problem(
                    "UNKNOWN_METRIC",
                    fields.place("metric"),
                    "no metric '"
                            + indicator.metric()
                            + "' is defined; the metrics are "
                            + String.join(", ", metrics.keys()));
        }
        metrics.dimensions(indicator.metric())
                .ifPresent(
                        known ->
                                indicator.slice().conditions().keySet().stream()
                                        .filter(dimension -> !known.contains(dimension))
                                        .forEach(dimension -> unknown(dimension, known, fields)));
        Stream.concat(indicator.products().stream(), indicator.targets().keySet().stream())
                .distinct()
                .filter(product -> !metrics.hasProduct(product))
                .forEach(
                        product ->
                                fields.problem(
                                        "UNKNOWN_PRODUCT",
                                        fields.place(),
                                        "indicator "
                                                + indicator.key()
                                                + " names the product '"
                                                + product
                                                + "', which is not defined; define it or leave it"
                                                + " out"));
    }

    private static void unknown(String dimension, List<String> known, Fields fields) {
        fields.problem(
                "UNKNOWN_DIMENSION",
                fields.place("slice"),
                "'"
                        + dimension
                        + "' is not a dimension of this metric; its dimensions are "
                        + String.join(", ", known));
    }

    private static Map<Slug, Target> perProduct(Fields fields, TargetReading reading) {
        var targets = new LinkedHashMap<Slug, Target>();
        fields.mappingsByName("targets")
                .forEach(
                        (name, target) -> {
                            if (isKey(fields, "targets", name)) {
                                reading.target(target)
                                        .ifPresent(found -> targets.put(Slug.of(name), found));
                            }
                        });
        return targets;
    }

    private static Optional<Baseline> baseline(Fields fields, TargetReading reading) {
        return fields.optionalText("baseline")
                .flatMap(
                        text ->
                                reading.period(text)
                                        .<Baseline>map(Baseline.Of::new)
                                        .or(
                                                () ->
                                                        fields.number("baseline")
                                                                .map(Baseline.Value::new)));
    }

    private static Set<Slug> products(Fields fields) {
        return fields.texts("products").stream()
                .filter(name -> isKey(fields, "products", name))
                .map(Slug::of)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static boolean isKey(Fields fields, String field, String name) {
        if (Slug.isSlug(name)) {
            return true;
        }
        fields.problem(
                "WRONG_VALUE",
                fields.place(field),
                "'" + name + "' in '" + field + "' is not a product's key, such as gtx-pro");
        return false;
    }

    /// Days are too noisy and years too few to judge by.
    private static Optional<Grain> cadence(Fields fields) {
        var cadence = fields.choice("cadence", Grain.class);
        if (cadence.isPresent() && (cadence.get() == Grain.DAY || cadence.get() == Grain.YEAR)) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("cadence"),
                    "'"
                            + cadence.get().name().toLowerCase(Locale.ROOT)
                            + "' in 'cadence': one of week, month, quarter is expected");
            return Optional.empty();
        }
        return cadence;
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
