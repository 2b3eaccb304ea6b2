package io.takeroot.metrictrees;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.util.List;
import java.util.Optional;

/// A tree as its definition says it.
///
/// @param root the metric at the top
/// @param forEachProduct whether it is read for each product, by the product's slice
/// @param grain the periods in which it is read
/// @param lines what people say beside the metrics' own formulas
public record MetricTree(
        Slug key, String title, Slug root, boolean forEachProduct, Grain grain, List<Line> lines) {
    public MetricTree {
        lines = List.copyOf(lines);
    }

    /// What is said of one metric.
    ///
    /// @param formula what it is worked out from, as arithmetic over metrics; empty for its own
    /// @param drives the metric that follows it; empty when it is placed by a formula
    /// @param lag by how many periods the driven metric follows
    /// @param slice of the metric beside the tree's own
    public record Line(
            Slug metric, Optional<String> formula, Optional<Slug> drives, int lag, Slice slice) {}

    Optional<Line> line(Slug metric) {
        return lines.stream()
                .filter(line -> line.metric().equals(metric) && line.formula().isPresent())
                .findFirst();
    }

    boolean isWorkedOut(Slug metric) {
        return line(metric).isPresent();
    }

    List<Line> driversOf(Slug metric) {
        return lines.stream()
                .filter(line -> line.drives().filter(metric::equals).isPresent())
                .toList();
    }
}
