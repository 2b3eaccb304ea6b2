package io.takeroot.metrictrees.web;

import io.takeroot.groundwork.Product;
import io.takeroot.groundwork.Products;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.Metrics;
import io.takeroot.metrictrees.MetricTree;
import io.takeroot.metrictrees.MetricTrees;
import io.takeroot.metrictrees.TreeNode;
import io.takeroot.metrictrees.TreeReading;
import io.takeroot.scorecards.Goal;
import io.takeroot.scorecards.KnownLead;
import io.takeroot.statistics.leadlag.LeadAnswer;
import io.takeroot.ui.Field;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import io.takeroot.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts trees into words.
@Component
final class TreeViews {
    private final MetricTrees trees;
    private final Metrics metrics;
    private final Products products;
    private final Workspace workspace;

    TreeViews(MetricTrees trees, Metrics metrics, Products products, Workspace workspace) {
        this.trees = trees;
        this.metrics = metrics;
        this.products = products;
        this.workspace = workspace;
    }

    TreeListView list(boolean changeable) {
        return new TreeListView(
                trees.all().stream().map(this::line).toList(),
                List.of(
                        Field.choice("root", "Metric at the top", "", metricChoices("Choose one"))
                                .withHint(
                                        "A metric that is a ratio or is worked out from others"
                                                + " brings its parts along.")),
                changeable);
    }

    private TreeListView.Line line(MetricTree tree) {
        return new TreeListView.Line(
                tree.key().value(),
                tree.title(),
                title(tree.root()),
                "by "
                        + ChainWords.grain(tree.grain())
                        + (tree.forEachProduct() ? ", for each product" : ""),
                words(trees.read(new MetricTrees.Question(tree.key(), Optional.empty(), "")))
                        .answer());
    }

    TreeView view(TreeReading reading, Optional<Slug> product, boolean changeable) {
        var words = words(reading);
        return new TreeView(
                reading.tree().key().value(),
                lead(reading, words),
                words.answer(),
                words.steps(),
                words.suspects(),
                node(reading.root(), reading, product, words),
                reading.tree().forEachProduct()
                        ? Optional.of(productField(product))
                        : Optional.empty(),
                changeable);
    }

    private static String lead(TreeReading reading, ChainWords words) {
        return "What "
                + reading.root().title()
                + " is made of and what moves it, in "
                + words.period()
                + (reading.tree().forEachProduct() ? ", " + reading.subject() : "")
                + ".";
    }

    private Field productField(Optional<Slug> product) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", "Everything"));
        for (Product one : products.all()) {
            choices.add(new Field.Choice(one.key().value(), one.title()));
        }
        return Field.choice("product", "Product", product.map(Slug::value).orElse(""), choices);
    }

    private TreeView.NodeView node(
            TreeReading.Read read, TreeReading reading, Optional<Slug> product, ChainWords words) {
        var node = read.node();
        var account = words.account(node.id());
        return new TreeView.NodeView(
                node.id(),
                read.title(),
                "/metric-trees/"
                        + reading.tree().key()
                        + "?from="
                        + node.id()
                        + product.map(key -> "&product=" + key).orElse(""),
                edge(node.edge(), reading.tree().grain()),
                sure(read),
                words.value(read.value(), read.unit()),
                account.map(a -> words.value(a.expected(), read.unit())).orElse(""),
                read.held()
                        .flatMap(held -> held.assessment().goal())
                        .map(goal -> target(goal, read, words) + words.by(goal.by()))
                        .orElse(""),
                read.held()
                        .map(
                                held ->
                                        held.scorecard().url()
                                                + "?open="
                                                + held.assessment().indicator().key())
                        .orElse(""),
                read.held().map(held -> held.assessment().status().tone()).orElse(Tone.NONE),
                read.held().map(held -> held.assessment().status().word()).orElse(""),
                node.formula().map(this::formula).orElse(""),
                account.map(a -> words.signed(a.gap(), read.unit())).orElse(""),
                words.isOnPath(node.id()),
                words.isEnd(node.id()),
                read.parts().stream().map(part -> node(part, reading, product, words)).toList());
    }

    private static String target(Goal goal, TreeReading.Read read, ChainWords words) {
        double low = goal.low().doubleValue();
        double high = goal.high().doubleValue();
        return switch (goal.side()) {
            case AT_LEAST -> words.value(low, read.unit());
            case AT_MOST -> "≤ " + words.value(high, read.unit());
            case INSIDE -> words.value(low, read.unit()) + " to " + words.value(high, read.unit());
        };
    }

    private static String edge(TreeNode.Edge edge, Grain grain) {
        return switch (edge) {
            case TreeNode.Edge.Top top -> "";
            case TreeNode.Edge.Part part -> "";
            case TreeNode.Edge.Driver(int lag) ->
                    lag == 0
                            ? "moves with it"
                            : "moves first, by "
                                    + lag
                                    + " "
                                    + ChainWords.grain(grain)
                                    + (lag == 1 ? "" : "s");
        };
    }

    private static String sure(TreeReading.Read read) {
        return read.node().edge() instanceof TreeNode.Edge.Driver
                ? read.lead().map(TreeViews::sure).orElse("not tested yet")
                : "";
    }

    private static String sure(KnownLead lead) {
        return switch (lead.answer()) {
            case LeadAnswer.Leads(var test, double q) ->
                    String.format(
                            Locale.ROOT,
                            "tested: leads by %d to %d %ss, q %.3f",
                            test.lowLag(),
                            test.highLag(),
                            ChainWords.grain(lead.pair().grain()),
                            q);
            case LeadAnswer.DoesNotLead no -> "tested: " + no.reason().words();
            case LeadAnswer.TooFewObservations few -> "tested: too early to tell";
            case LeadAnswer.NotDefined not -> "tested: cannot be compared";
        };
    }

    /// With titles for keys: `Deals won × Average deal size`.
    private String formula(String text) {
        var words = text;
        for (var metric :
                metrics.all().stream()
                        .sorted((a, b) -> b.key().value().length() - a.key().value().length())
                        .toList()) {
            words =
                    words.replaceAll(
                            "(?<![a-z0-9_])" + metric.key() + "(?![a-z0-9_])",
                            java.util.regex.Matcher.quoteReplacement(metric.title()));
        }
        return "= " + words.replace("*", "×").replace("/", "÷");
    }

    /// The chain in two lines, for a metric that stands in a tree.
    Optional<AboutView> about(Slug metric, Optional<Slug> product) {
        return trees.holding(metric).stream()
                .filter(tree -> tree.forEachProduct() || product.isEmpty())
                .findFirst()
                .map(tree -> about(tree, metric, product));
    }

    private AboutView about(MetricTree tree, Slug metric, Optional<Slug> product) {
        var whole = trees.read(new MetricTrees.Question(tree.key(), product, ""));
        var id = whole.of(metric).map(read -> read.node().id()).orElse("");
        var words = words(trees.read(new MetricTrees.Question(tree.key(), product, id)));
        return new AboutView(
                words.answer(),
                words.steps().stream().reduce((first, last) -> last).orElse(""),
                "/metric-trees/"
                        + tree.key()
                        + "?from="
                        + id
                        + product.map(key -> "&product=" + key).orElse(""),
                tree.title());
    }

    List<Field.Choice> metricChoices(String none) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", none));
        for (Metric metric : metrics.all()) {
            choices.add(new Field.Choice(metric.key().value(), metric.title()));
        }
        return choices;
    }

    private ChainWords words(TreeReading reading) {
        var settings = workspace.settings();
        return new ChainWords(reading, new Formats(settings.zone(), settings.calendar()));
    }

    private String title(Slug metric) {
        return metrics.find(metric).map(Metric::title).orElse(metric.value());
    }
}
