package io.takeroot.metrictrees;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Fields;
import io.takeroot.workspace.Known;
import io.takeroot.workspace.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A tree's definition, read and written; whatever is wrong goes to the problems, with its place.
record TreeText(Definition definition, List<Problem> problems) {
    private static final int LONGEST_LAG = 52;

    MetricTree tree() {
        var fields = definition.fields(problems);
        var tree =
                new MetricTree(
                        definition.key(),
                        fields.optionalText("title").orElse(definition.key().value()),
                        fields.slug("root"),
                        isForEachProduct(fields),
                        grain(fields),
                        fields.mappings("nodes").stream().map(this::line).toList());
        fields.unknownFieldsAreProblems();
        return tree;
    }

    private static boolean isForEachProduct(Fields fields) {
        var each = fields.optionalText("for_each");
        if (each.isPresent() && !each.get().equals("product")) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("for_each"),
                    "'" + each.get() + "' in 'for_each': product is expected");
        }
        return each.isPresent();
    }

    private static Grain grain(Fields fields) {
        var grain = fields.choice("grain", Grain.class);
        if (grain.filter(Set.of(Grain.DAY, Grain.YEAR)::contains).isPresent()) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("grain"),
                    "a tree is read by week, month or quarter; write one of them in 'grain'");
        }
        return grain.orElse(Grain.MONTH);
    }

    private MetricTree.Line line(Fields fields) {
        var metric = fields.slug("metric");
        var formula = fields.optionalText("formula");
        var drives = fields.optionalSlug("drives");
        if (formula.isPresent() == drives.isPresent()) {
            fields.problem(
                    "TREE_NODE_UNCLEAR",
                    fields.place(),
                    "node "
                            + metric
                            + " says either 'formula', what it is worked out from, or 'drives',"
                            + " the metric that follows it");
        }
        formula.ifPresent(text -> checkFormula(text, fields));
        var line =
                new MetricTree.Line(
                        metric,
                        formula,
                        drives,
                        lag(fields),
                        Slice.of(fields.textsByName("slice")));
        fields.unknownFieldsAreProblems();
        return line;
    }

    private static void checkFormula(String text, Fields fields) {
        try {
            Arithmetic.of(text);
        } catch (Failure failure) {
            failure.problems()
                    .forEach(
                            p ->
                                    fields.problem(
                                            "EXPRESSION", fields.place("formula"), p.message()));
        }
    }

    private static int lag(Fields fields) {
        var lag = fields.number("lag");
        boolean fits =
                lag.isEmpty()
                        || (lag.get().stripTrailingZeros().scale() <= 0
                                && lag.get().signum() >= 0
                                && lag.get().intValue() <= LONGEST_LAG);
        if (!fits) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("lag"),
                    "'"
                            + lag.get()
                            + "' in 'lag': a whole number of periods, 0 to 52, is expected");
            return 0;
        }
        return lag.map(Number::intValue).orElse(0);
    }

    /// Adds what does not fit the metrics there are.
    void check(MetricTree tree, Known known) {
        var named = new LinkedHashMap<Slug, String>();
        named.put(tree.root(), "root");
        for (var line : tree.lines()) {
            named.put(line.metric(), "node");
            line.drives().ifPresent(driven -> named.putIfAbsent(driven, "node"));
            line.formula()
                    .filter(text -> problems.isEmpty())
                    .map(Arithmetic::of)
                    .ifPresent(
                            formula ->
                                    formula.metrics()
                                            .forEach(m -> named.putIfAbsent(m, "formula")));
            if (line.drives().filter(tree::isWorkedOut).isPresent()) {
                problems.add(
                        new Problem(
                                "TREE_NODE_UNCLEAR",
                                definition.place(),
                                line.drives().get()
                                        + " is worked out by a formula and cannot be driven by "
                                        + line.metric()
                                        + " too; let it drive a part of the formula"));
            }
        }
        named.keySet().stream()
                .filter(metric -> known.find("metric", metric).isEmpty())
                .forEach(
                        metric ->
                                problems.add(
                                        new Problem(
                                                "UNKNOWN_METRIC",
                                                definition.place(),
                                                "tree "
                                                        + tree.key()
                                                        + " names the metric '"
                                                        + metric
                                                        + "', which is not defined; define it or"
                                                        + " leave it out")));
    }

    static Definition write(MetricTree tree) {
        var body = new LinkedHashMap<String, Node>();
        body.put("title", Node.text(tree.title()));
        if (tree.forEachProduct()) {
            body.put("for_each", Node.text("product"));
        }
        body.put("grain", Node.text(tree.grain().name().toLowerCase(Locale.ROOT)));
        body.put("root", Node.text(tree.root().value()));
        if (!tree.lines().isEmpty()) {
            var nodes = new ArrayList<Node>();
            tree.lines().forEach(line -> nodes.add(write(line)));
            body.put("nodes", new Node.Sequence(nodes, ""));
        }
        return new Definition(TreeKind.NAME, tree.key(), Node.mapping(body));
    }

    private static Node write(MetricTree.Line line) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("metric", Node.text(line.metric().value()));
        line.formula().ifPresent(text -> fields.put("formula", Node.text(text)));
        line.drives().ifPresent(driven -> fields.put("drives", Node.text(driven.value())));
        if (line.lag() > 0) {
            fields.put("lag", Node.text(String.valueOf(line.lag())));
        }
        if (!line.slice().isAll()) {
            var slice = new LinkedHashMap<String, Node>();
            for (Map.Entry<String, String> condition : line.slice().conditions().entrySet()) {
                slice.put(condition.getKey(), Node.text(condition.getValue()));
            }
            fields.put("slice", Node.mapping(slice));
        }
        return Node.mapping(fields);
    }
}
