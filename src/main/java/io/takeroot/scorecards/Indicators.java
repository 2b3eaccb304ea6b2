package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Fields;
import io.takeroot.workspace.Known;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads indicators in the grammar of scorecards, for every definition that holds some;
/// whatever is wrong goes to the problems of the fields.
///
/// One of these reads all indicators of one scorecard: the keys have to differ among them.
public final class Indicators {
    private final KnownMetrics metrics;
    private final Grain cadence;
    private final Optional<StatusRules> commonRules;
    private final Set<Slug> keys = new HashSet<>();

    /// @param known everything that will be there once the definition is applied
    /// @param cadence of those that name none
    public Indicators(Known known, Grain cadence) {
        this(new KnownMetrics(known), cadence, Optional.empty());
    }

    /// @param commonRules of the scorecard, for those that have none of their own
    Indicators(KnownMetrics metrics, Grain cadence, Optional<StatusRules> commonRules) {
        this.metrics = metrics;
        this.cadence = cadence;
        this.commonRules = commonRules;
    }

    /// Those of a list such as `indicators`.
    public List<Indicator> read(Fields holder, String list) {
        return holder.mappings(list).stream().map(this::indicator).toList();
    }

    private Indicator indicator(Fields fields) {
        var metric = fields.slug("metric");
        var key = fields.optionalSlug("key").orElse(metric);
        if (!keys.add(key)) {
            fields.problem(
                    "DUPLICATE_INDICATOR",
                    fields.place(),
                    "indicator '"
                            + key
                            + "' stands there twice; give one of them a 'key' of its own");
        }
        var ownCadence = cadence(fields).orElse(cadence);
        var targets =
                new TargetReading(
                        metrics.calendar(),
                        metrics.runsUp(metric) ? Optional.empty() : Optional.of(ownCadence),
                        metrics);
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
                        products(fields),
                        terms(fields));
        fields.unknownFieldsAreProblems();
        checkNames(indicator, fields);
        return indicator;
    }

    private Terms terms(Fields fields) {
        var rules = new StatusRuleReading(fields, "status").rules().or(() -> commonRules);
        return new Terms(new WeightReading(fields).weights(), rules, audience(fields));
    }

    private static Audience audience(Fields fields) {
        var shown = fields.optionalText("shown");
        var audience = shown.map(Audience::parse).orElse(Optional.of(Audience.EVERYONE));
        if (audience.isEmpty()) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("shown"),
                    "'"
                            + shown.orElseThrow()
                            + "' in 'shown': yes, no, marketer, lead or administrator is expected");
        }
        return audience.orElse(Audience.EVERYONE);
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
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
    static Optional<Grain> cadence(Fields fields) {
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
}
