package io.takeroot.allocation;

import io.takeroot.connect.Expression;
import io.takeroot.connect.Expressions;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Fields;
import io.takeroot.workspace.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads allocations from their definitions.
final class AllocationText {
    static final String KIND = "allocation";

    private static final List<String> METHODS = List.of("shares", "weight", "list_price", "infer");

    private AllocationText() {}

    /// Reads a definition; whoever calls must not use the allocation when problems were added.
    static Allocation read(Definition definition, List<Problem> problems) {
        var fields = definition.fields(problems);
        var allocation =
                new Allocation(
                        definition.key(),
                        fields.optionalText("title").orElse(definition.key().value()),
                        booked(fields),
                        fields.optionalSlug("into").orElseGet(() -> into(definition.key())),
                        fields.mappings("rules").stream().map(AllocationText::rule).toList());
        if (allocation.rules().isEmpty()) {
            fields.problem(
                    "MISSING_FIELD",
                    fields.place(),
                    "allocation "
                            + definition.key()
                            + " has no 'rules'; add one, such as rules: [{shares: {Basic: 60%, Pro: 40%}}]");
        }
        fields.unknownFieldsAreProblems();
        return allocation;
    }

    private static Slug into(Slug key) {
        return Slug.of(key.value() + "_by_product");
    }

    private static Booked booked(Fields fields) {
        var booked = fields.mapping("booked");
        if (booked.isEmpty()) {
            if (!fields.has("booked")) {
                fields.problem(
                        "MISSING_FIELD",
                        fields.place(),
                        "the allocation has no 'booked'; say where the totals are, such as booked: {dataset: ledger, total: amount}");
            }
            var nothing = Slug.of("unnamed");
            return new Booked(
                    nothing, "", List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        var inner = booked.get();
        var found =
                new Booked(
                        inner.slug("dataset"),
                        inner.text("total"),
                        inner.texts("booking"),
                        inner.optionalText("account"),
                        inner.optionalText("time"),
                        inner.optionalText("where").flatMap(text -> condition(text, inner)));
        inner.unknownFieldsAreProblems();
        return found;
    }

    private static Optional<Expression> condition(String text, Fields fields) {
        try {
            return Optional.of(Expressions.parse(text));
        } catch (Failure failure) {
            failure.problems()
                    .forEach(p -> fields.problem(p.code(), fields.place("where"), p.message()));
            return Optional.empty();
        }
    }

    private static Rule rule(Fields fields) {
        var from = fields.day("from");
        var until = fields.day("until");
        if (from.isPresent() && until.filter(last -> last.isBefore(from.get())).isPresent()) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("until"),
                    "the rule holds until %s, before it begins on %s"
                            .formatted(until.get(), from.get()));
        }
        var lines = fields.mapping("lines").map(AllocationText::amounts);
        var rule = new Rule(from, until, lines, method(fields));
        fields.unknownFieldsAreProblems();
        return rule;
    }

    private static Method method(Fields fields) {
        var stated = METHODS.stream().filter(fields::has).toList();
        if (stated.size() != 1) {
            fields.problem(
                    "RULE_METHOD",
                    fields.place(),
                    "the rule says %s of shares, weight, list_price, infer; exactly one is expected"
                            .formatted(stated.isEmpty() ? "none" : String.join(" and ", stated)));
        }
        METHODS.forEach(fields::node);
        var nothing = new Method.FixedShares(Map.of());
        return stated.stream()
                .findFirst()
                .flatMap(
                        word ->
                                word.equals("shares")
                                        ? Optional.<Method>of(shares(fields))
                                        : fields.mapping(word).map(inner -> method(word, inner)))
                .orElse(nothing);
    }

    private static Method method(String word, Fields fields) {
        var method =
                switch (word) {
                    case "weight" -> new Method.ByWeight(weights(fields));
                    case "list_price" ->
                            new Method.ByListPrice(
                                    required("prices", fields),
                                    requiredWeights("quantity", fields));
                    default ->
                            new Method.Inferred(
                                    fields.mapping("prices").map(AllocationText::amounts),
                                    requiredWeights("usage", fields),
                                    fields.mapping("mix").map(AllocationText::amounts),
                                    fields.optionalText("segment"));
                };
        if (!word.equals("weight")) {
            fields.unknownFieldsAreProblems();
        }
        return method;
    }

    private static Method.FixedShares shares(Fields fields) {
        var shares = new LinkedHashMap<String, BigDecimal>();
        fields.mapping("shares")
                .ifPresent(
                        inner ->
                                fields.textsByName("shares")
                                        .keySet()
                                        .forEach(
                                                product ->
                                                        inner.number(product)
                                                                .ifPresent(
                                                                        share ->
                                                                                shares.put(
                                                                                        product,
                                                                                        share))));
        var sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean negative = shares.values().stream().anyMatch(share -> share.signum() < 0);
        if (negative || sum.compareTo(BigDecimal.ONE) != 0) {
            fields.problem(
                    "RULE_SHARES",
                    fields.place("shares"),
                    "the shares add up to %s%%%s; each is 0%% or more and all together are 100%%"
                            .formatted(
                                    sum.movePointRight(2).stripTrailingZeros().toPlainString(),
                                    negative ? " and one is negative" : ""));
        }
        return new Method.FixedShares(shares);
    }

    private static ProductAmounts required(String name, Fields fields) {
        return fields.mapping(name)
                .map(AllocationText::amounts)
                .orElseGet(
                        () -> {
                            missing(name, fields);
                            return new ProductAmounts(
                                    Slug.of("unnamed"),
                                    new ProductAmounts.Layout.Columns(Map.of()),
                                    new Matching(Map.of(), Optional.empty()));
                        });
    }

    private static Weights requiredWeights(String name, Fields fields) {
        return fields.mapping(name)
                .map(AllocationText::weights)
                .orElseGet(() -> new Weights.OfDataset(required(name, fields)));
    }

    private static void missing(String name, Fields fields) {
        if (!fields.has(name)) {
            fields.problem(
                    "MISSING_FIELD",
                    fields.place(),
                    "the rule has no '%s'; name the dataset, as in %s: {dataset: usage, product: product, of: seats}"
                            .formatted(name, name));
        }
    }

    private static Weights weights(Fields fields) {
        if (!fields.has("metric")) {
            return new Weights.OfDataset(amounts(fields));
        }
        var weights =
                new Weights.OfMetric(
                        fields.slug("metric"),
                        fields.optionalText("product").orElse("product"),
                        matching(fields));
        fields.unknownFieldsAreProblems();
        return weights;
    }

    private static ProductAmounts amounts(Fields fields) {
        var amounts = new ProductAmounts(fields.slug("dataset"), layout(fields), matching(fields));
        fields.unknownFieldsAreProblems();
        return amounts;
    }

    private static ProductAmounts.Layout layout(Fields fields) {
        return fields.has("columns")
                ? new ProductAmounts.Layout.Columns(fields.textsByName("columns"))
                : new ProductAmounts.Layout.Rows(
                        fields.optionalText("product").orElse("product"), fields.text("of"));
    }

    private static Matching matching(Fields fields) {
        boolean mapped = fields.node("match").filter(Node.Mapping.class::isInstance).isPresent();
        var columns = new LinkedHashMap<String, String>();
        if (mapped) {
            columns.putAll(fields.textsByName("match"));
        } else {
            fields.texts("match").forEach(name -> columns.put(name, name));
        }
        return new Matching(columns, fields.choice("per", Grain.class));
    }

    /// As stored, without problems.
    static Allocation stored(Definition definition) {
        return read(definition, new ArrayList<>());
    }
}
