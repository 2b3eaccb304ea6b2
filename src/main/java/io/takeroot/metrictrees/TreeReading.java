package io.takeroot.metrictrees;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Unit;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.KnownLead;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.statistics.causechain.CauseChain;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A tree with its figures.
///
/// @param subject what it is read for: the product's title, or `Everything`
/// @param period the last complete one of the root; empty without any
/// @param from the node that the chain starts at
/// @param chain empty when there is no figure to start from
public record TreeReading(
        MetricTree tree,
        String subject,
        Optional<Period> period,
        Read root,
        Read from,
        Optional<CauseChain> chain) {
    /// A node with its figures.
    ///
    /// @param value in the period that is told, or as many periods earlier as it leads; NaN when
    ///     unknown
    /// @param held where a scorecard holds the metric
    /// @param lead what the ledger knows of its lead over the node above
    public record Read(
            TreeNode node,
            String title,
            Unit unit,
            double value,
            Optional<Held> held,
            Optional<KnownLead> lead,
            List<Read> parts) {
        public Read {
            parts = List.copyOf(parts);
        }

        public Stream<Read> all() {
            return Stream.concat(Stream.of(this), parts.stream().flatMap(Read::all));
        }
    }

    /// A scorecard's judgement of the metric.
    public record Held(ScorecardId scorecard, Assessment assessment) {}

    /// The node of that id.
    public Optional<Read> find(String id) {
        return root.all().filter(read -> read.node().id().equals(id)).findFirst();
    }

    /// The node of that metric, the highest one.
    public Optional<Read> of(io.takeroot.kernel.Slug metric) {
        return root.all().filter(read -> read.node().metric().equals(metric)).findFirst();
    }
}
