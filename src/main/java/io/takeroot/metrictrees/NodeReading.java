package io.takeroot.metrictrees;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.Metrics;
import io.takeroot.scorecards.KnownLead;
import io.takeroot.scorecards.Scorecards;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts figures, judgements and leads to the nodes of a tree.
final class NodeReading {
    private final Metrics metrics;
    private final Scorecards scorecards;
    private final List<KnownLead> leads;
    private final Grain grain;

    NodeReading(Metrics metrics, Scorecards scorecards, List<KnownLead> leads, Grain grain) {
        this.metrics = metrics;
        this.scorecards = scorecards;
        this.leads = leads;
        this.grain = grain;
    }

    TreeReading.Read of(TreeNode root, Optional<TreeHistory> history, Optional<Slug> product) {
        return read(root, Optional.empty(), 0, history, held(product));
    }

    private TreeReading.Read read(
            TreeNode node,
            Optional<TreeNode> above,
            int earlier,
            Optional<TreeHistory> history,
            Map<Slug, TreeReading.Held> held) {
        int lag = earlier + (node.edge() instanceof TreeNode.Edge.Driver(int own) ? own : 0);
        var metric = metrics.find(node.metric());
        return new TreeReading.Read(
                node,
                metric.map(Metric::title).orElse(node.metric().value()),
                metric.map(Metric::unit).orElse(new Unit.Plain()),
                history.map(figures -> figures.value(node, lag)).orElse(Double.NaN),
                Optional.ofNullable(held.get(node.metric())),
                above.flatMap(top -> lead(node, top)),
                node.parts().stream()
                        .map(part -> read(part, Optional.of(node), lag, history, held))
                        .toList());
    }

    /// The first scorecard of the subject that holds a metric for all of it.
    private Map<Slug, TreeReading.Held> held(Optional<Slug> product) {
        var held = new HashMap<Slug, TreeReading.Held>();
        for (var subject : scorecards.all()) {
            if (subject.id().product().equals(product)) {
                scorecards
                        .overview(subject.id(), scorecards.today())
                        .assessments()
                        .filter(assessment -> assessment.indicator().slice().isAll())
                        .forEach(
                                assessment ->
                                        held.putIfAbsent(
                                                assessment.indicator().metric(),
                                                new TreeReading.Held(subject.id(), assessment)));
            }
        }
        return held;
    }

    /// What is known of the pair by the tree's own periods, else by any.
    private Optional<KnownLead> lead(TreeNode node, TreeNode above) {
        var known =
                leads.stream()
                        .filter(lead -> lead.pair().leading().metric().equals(node.metric()))
                        .filter(lead -> lead.pair().lagging().metric().equals(above.metric()))
                        .toList();
        return known.stream()
                .filter(lead -> lead.pair().grain() == grain)
                .findFirst()
                .or(() -> known.stream().findFirst());
    }
}
