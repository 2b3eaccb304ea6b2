package io.takeroot.metrictrees;

import io.takeroot.connect.Expressions;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Formula;
import io.takeroot.metrics.Metrics;
import io.takeroot.statistics.causechain.Composition;
import io.takeroot.statistics.causechain.Drive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Grows a tree from its definition and the metrics' own formulas.
record TreeShape(MetricTree tree, Metrics metrics, Slice slice) {
    private static final int DEEPEST = 12;

    TreeNode root() {
        return node(tree.root(), slice, new TreeNode.Edge.Top(), List.of());
    }

    private TreeNode node(Slug metric, Slice own, TreeNode.Edge edge, List<Slug> above) {
        var path = new ArrayList<>(above);
        path.add(metric);
        var id = String.join(".", path.stream().map(Slug::value).toList());
        var formula = formula(metric, path);
        var parts =
                formula.map(
                                text ->
                                        Arithmetic.of(text).metrics().stream()
                                                .map(
                                                        part ->
                                                                node(
                                                                        part,
                                                                        own,
                                                                        new TreeNode.Edge.Part(),
                                                                        path))
                                                .toList())
                        .orElseGet(() -> drivers(metric, path));
        return new TreeNode(id, metric, own, formula, edge, parts);
    }

    private List<TreeNode> drivers(Slug metric, List<Slug> path) {
        return path.size() >= DEEPEST
                ? List.of()
                : tree.driversOf(metric).stream()
                        .filter(line -> !path.contains(line.metric()))
                        .map(
                                line ->
                                        node(
                                                line.metric(),
                                                slice.and(line.slice()),
                                                new TreeNode.Edge.Driver(line.lag()),
                                                path))
                        .toList();
    }

    /// What people say of the metric, else its own formula; none that would lead back up.
    private Optional<String> formula(Slug metric, List<Slug> path) {
        return path.size() >= DEEPEST
                ? Optional.empty()
                : tree.line(metric)
                        .flatMap(MetricTree.Line::formula)
                        .or(
                                () ->
                                        tree.driversOf(metric).isEmpty()
                                                ? ownFormula(metric)
                                                : Optional.empty())
                        .filter(
                                text ->
                                        Arithmetic.of(text).metrics().stream()
                                                .noneMatch(path::contains));
    }

    private Optional<String> ownFormula(Slug metric) {
        return metrics.find(metric)
                .flatMap(
                        known ->
                                switch (known.formula()) {
                                    case Formula.Simple simple -> Optional.empty();
                                    case Formula.Ratio(Slug of, Slug over) ->
                                            Optional.of(of + " / " + over);
                                    case Formula.Derived(String arithmetic) ->
                                            Optional.of(arithmetic)
                                                    .filter(TreeShape::isSmallEnough);
                                    case Formula.Cumulative(Slug of, var window) ->
                                            Optional.of(of.value());
                                });
    }

    private static boolean isSmallEnough(String arithmetic) {
        return Expressions.columns(Expressions.parse(arithmetic)).size()
                < Composition.MOST_PARTS_OF_A_FORMULA;
    }

    /// What a node is made of; a level that runs up over a window follows what runs into it.
    static Composition composition(TreeNode node, Metrics metrics) {
        if (node.parts().isEmpty()) {
            return new Composition.Leaf();
        }
        boolean runsUp =
                metrics.find(node.metric())
                        .filter(metric -> metric.formula() instanceof Formula.Cumulative)
                        .isPresent();
        return node.formula().isPresent() && !runsUp
                ? Arithmetic.of(node.formula().get()).composition()
                : new Composition.Driven(node.parts().stream().map(TreeShape::drive).toList());
    }

    private static Drive drive(TreeNode part) {
        return switch (part.edge()) {
            case TreeNode.Edge.Driver(int lag) -> new Drive(lag, Optional.empty());
            case TreeNode.Edge.Part() -> new Drive(0, Optional.empty());
            case TreeNode.Edge.Top() -> throw new IllegalStateException("a top drives nothing");
        };
    }
}
