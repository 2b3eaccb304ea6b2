package io.takeroot.metrictrees;

import io.takeroot.connect.Datasets;
import io.takeroot.groundwork.Product;
import io.takeroot.groundwork.Products;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metrics;
import io.takeroot.scorecards.KnownLead;
import io.takeroot.scorecards.Leads;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.statistics.causechain.CauseChains;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Saved;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads metric trees: the front door of the module.
@Component
public class MetricTrees {
    /// A gap may have built up over so many periods.
    private static final int BACK = 3;

    private static final int KEPT = 64;

    private final Definitions definitions;
    private final Workspace workspace;
    private final Metrics metrics;
    private final Datasets datasets;
    private final Products products;
    private final Scorecards scorecards;
    private final Leads leads;
    private final Map<Basis, TreeReading> readings = latest();

    MetricTrees(
            Definitions definitions,
            Workspace workspace,
            Metrics metrics,
            Datasets datasets,
            Products products,
            Scorecards scorecards,
            Leads leads) {
        this.definitions = definitions;
        this.workspace = workspace;
        this.metrics = metrics;
        this.datasets = datasets;
        this.products = products;
        this.scorecards = scorecards;
        this.leads = leads;
    }

    /// Which tree is read.
    ///
    /// @param product of a tree that is read for each; empty for the whole
    /// @param from the id of the node that the chain starts at; empty for the root
    public record Question(Slug tree, Optional<Slug> product, String from) {}

    /// Everything that a reading depends on.
    private record Basis(
            Question question, long definitions, long datasets, LocalDate today, int tests) {}

    /// All trees, by title.
    public List<MetricTree> all() {
        return definitions.all(TreeKind.NAME).stream()
                .map(MetricTrees::read)
                .sorted(Comparator.comparing(MetricTree::title).thenComparing(MetricTree::key))
                .toList();
    }

    public Optional<MetricTree> find(Slug key) {
        return definitions.find(TreeKind.NAME, key).map(MetricTrees::read);
    }

    /// @throws Failure `UNKNOWN_TREE` when there is none of that key
    public MetricTree require(Slug key) {
        return find(key)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_TREE",
                                        "there is no metric tree '"
                                                + key
                                                + "'; /metric-trees lists all of them"));
    }

    /// Stores a tree; what others changed since `seen` is joined with it or shown.
    public Saved save(MetricTree tree, String seen, Actor actor) {
        return definitions.save(TreeText.write(tree), seen, actor);
    }

    /// What a form that changes the tree begins with; empty when there is no such tree.
    public String version(Slug key) {
        return definitions.version(TreeKind.NAME, key);
    }

    public void remove(Slug key, Actor actor) {
        definitions.remove(TreeKind.NAME, key, actor);
    }

    /// A tree made from a metric alone: what its own formula gives.
    public MetricTree grown(Slug metric) {
        var title = metrics.find(metric).map(found -> found.title()).orElse(metric.value());
        return new MetricTree(Slug.from(title), title, metric, false, Grain.MONTH, List.of());
    }

    /// The trees that a metric stands in.
    public List<MetricTree> holding(Slug metric) {
        return all().stream()
                .filter(
                        tree ->
                                new TreeShape(tree, metrics, Slice.ALL)
                                        .root()
                                        .all()
                                        .anyMatch(node -> node.metric().equals(metric)))
                .toList();
    }

    /// A tree with its figures as of today, and the chain from one of its nodes.
    ///
    /// @throws Failure `UNKNOWN_TREE` when there is none of that key
    public TreeReading read(Question question) {
        var known = leads.known();
        var basis =
                new Basis(
                        question,
                        definitions.revisionOfNumbers(),
                        datasets.revision(),
                        workspace.today(),
                        known.tests());
        var kept = readings.get(basis);
        if (kept != null) {
            return kept;
        }
        var made = made(question, known.leads());
        readings.put(basis, made);
        return made;
    }

    private TreeReading made(Question question, List<KnownLead> known) {
        var tree = require(question.tree());
        var product = question.product().filter(p -> tree.forEachProduct()).flatMap(products::find);
        var slice = product.map(Product::slice).orElse(Slice.ALL);
        var shape = new TreeShape(tree, metrics, slice).root();
        var today = workspace.today();
        var history =
                TreeHistory.of(
                        shape, metrics, tree.grain(), workspace.settings().calendar(), today);
        var reading = new NodeReading(metrics, scorecards, known, tree.grain());
        var root = reading.of(shape, history, product.map(Product::key));
        var from =
                root.all()
                        .filter(read -> read.node().id().equals(question.from()))
                        .findFirst()
                        .orElse(root);
        return new TreeReading(
                tree,
                product.map(Product::title).orElse("Everything"),
                history.map(TreeHistory::judged),
                root,
                from,
                history.map(figures -> CauseChains.of(figures.metric(from.node()), BACK)));
    }

    private static MetricTree read(Definition definition) {
        return new TreeText(definition, new ArrayList<>()).tree();
    }

    private static <K, V> Map<K, V> latest() {
        return Collections.synchronizedMap(
                new LinkedHashMap<>(KEPT, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > KEPT;
                    }
                });
    }
}
