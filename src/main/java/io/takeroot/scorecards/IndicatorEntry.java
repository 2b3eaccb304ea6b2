package io.takeroot.scorecards;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a person sets of an indicator on a form, as typed.
///
/// @param weight a number, or `2017-01-01: 2, 2017-07-01: 3`; empty for one
/// @param shown as [Audience#text] says it
public record IndicatorEntry(String owner, TargetEntry target, String weight, String shown) {
    /// On the usual terms.
    public IndicatorEntry(String owner, TargetEntry target) {
        this(owner, target, "", Audience.EVERYONE.text());
    }

    /// What a form shows for weights that are set.
    static String text(Weights weights) {
        boolean always =
                weights.steps().size() == 1
                        && weights.steps().getFirst().day().equals(java.time.LocalDate.MIN);
        return always
                ? weights.steps().getFirst().weight().toPlainString()
                : weights.steps().stream()
                        .map(step -> step.day() + ": " + step.weight().toPlainString())
                        .collect(Collectors.joining(", "));
    }

    /// The indicator with all of this; on a product's scorecard the target is that product's own.
    Node.Mapping in(Node.Mapping indicator, Optional<Slug> product) {
        var common = shown(weighted(indicator.with("owner", Node.text(owner))));
        if (product.isEmpty()) {
            return target.isNone()
                    ? common.without("target")
                    : common.with("target", target.node());
        }
        var own = new LinkedHashMap<>(ownTargets(common));
        if (target.isNone()) {
            own.remove(product.get().value());
        } else {
            own.put(product.get().value(), target.node());
        }
        return own.isEmpty()
                ? common.without("targets")
                : common.with("targets", Node.mapping(own));
    }

    private static Map<String, Node> ownTargets(Node.Mapping node) {
        return node.fields().get("targets") instanceof Node.Mapping m ? m.fields() : Map.of();
    }

    private Node.Mapping shown(Node.Mapping indicator) {
        return shown.isBlank() || shown.strip().equals(Audience.EVERYONE.text())
                ? indicator.without("shown")
                : indicator.with("shown", Node.text(shown.strip()));
    }

    private Node.Mapping weighted(Node.Mapping indicator) {
        var bare = indicator.without("weight").without("weights");
        if (weight.isBlank()) {
            return bare;
        }
        return weight.contains(":")
                ? bare.with("weights", new Node.Sequence(weightSteps(), ""))
                : bare.with("weight", Node.text(weight.strip()));
    }

    private List<Node> weightSteps() {
        return List.of(weight.strip().split("\\s*[,;]\\s*", -1)).stream()
                .map(
                        part -> {
                            int colon = part.lastIndexOf(':');
                            var step = new LinkedHashMap<String, Node>();
                            step.put(
                                    "from",
                                    Node.text(part.substring(0, Math.max(colon, 0)).strip()));
                            step.put("weight", Node.text(part.substring(colon + 1).strip()));
                            return (Node) Node.mapping(step);
                        })
                .toList();
    }
}
