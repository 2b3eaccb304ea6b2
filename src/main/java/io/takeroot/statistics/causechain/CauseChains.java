package io.takeroot.statistics.causechain;

import io.takeroot.statistics.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Traces a tree's gap to the metric that moved by itself.
///
/// Each metric has an own part: what its parts do not explain. A fault is an own part that
/// moved further than it usually does, and by enough to matter at the root. The metric for
/// which that speaks most is named ([Surprise] says how it is weighed), and the path to it is
/// the drill path; on each step of it the parts' contributions ([Shares]) and the own part make
/// the gap. A metric's large contribution alone names nobody: a large sibling's everyday noise
/// may be more than a small metric's collapse, and siblings may offset each other.
///
/// Measured by `takeroot bench causechain`; docs/statistics/causechain.md tells what came out.
public final class CauseChains {
    /// A standard deviation is so many median absolute deviations of normal numbers.
    private static final double OF_NORMAL = 1.4826;

    private CauseChains() {}

    /// Judges the last period of the histories against what the periods before it led to
    /// expect: the gap that built up over one period, over two, up to `most` (at least 1),
    /// whichever tells the most.
    ///
    /// A driver is judged as many periods earlier as it leads. A metric without 8 periods to
    /// learn from, or without a figure in the period judged, is passed over: it counts among
    /// what its parent does not explain.
    public static CauseChain of(TreeMetric root, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most is " + most + ", expected at least 1");
        }
        return IntStream.rangeClosed(1, most)
                .boxed()
                .flatMap(back -> over(root, back, most).stream())
                .max(Comparator.comparingDouble(traced -> traced.suspects().getFirst().evidence()))
                .<CauseChain>map(traced -> traced)
                .orElseGet(
                        () ->
                                new CauseChain.NotDefined(
                                        root.name()
                                                + " has no figure in the period judged, or fewer"
                                                + " than 8 before it"));
    }

    private static Optional<CauseChain.Traced> over(TreeMetric root, int back, int tries) {
        return new Expecting(back)
                .judged(root, root.history().values().length - 1)
                .map(judged -> new Chain(judged, 0).traced(back, tries));
    }

    /// The same where actual and expected figures are known already.
    public static CauseChain of(JudgedMetric root) {
        if (!root.isReadable()) {
            return new CauseChain.NotDefined(root.name() + " has no figure, or none to expect");
        }
        var readable = readable(root);
        return new Chain(readable, usualSpread(readable)).traced(1, 1);
    }

    /// Without what cannot be read, and without parts that a metric cannot be worked out from.
    private static JudgedMetric readable(JudgedMetric metric) {
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < metric.parts().size(); i++) {
            if (metric.parts().get(i).isReadable()) {
                kept.add(i);
            }
        }
        var parts = kept.stream().map(i -> readable(metric.parts().get(i))).toList();
        var composition =
                metric.composition().keeping(kept).filter(rest -> isDefined(rest, metric, parts));
        return new JudgedMetric(
                metric.name(),
                composition.orElse(new Composition.Leaf()),
                composition.isPresent() ? parts : List.of(),
                metric.actual(),
                metric.expected(),
                metric.spread(),
                metric.degrees());
    }

    private static boolean isDefined(
            Composition composition, JudgedMetric metric, List<JudgedMetric> parts) {
        var actual = parts.stream().mapToDouble(JudgedMetric::actual).toArray();
        var expected = parts.stream().mapToDouble(JudgedMetric::expected).toArray();
        boolean above =
                DoubleStream.concat(Arrays.stream(actual), Arrays.stream(expected))
                                .allMatch(value -> value > 0)
                        && Math.min(metric.actual(), metric.expected()) > 0;
        return (above || !(composition instanceof Composition.Driven))
                && Double.isFinite(composition.of(actual))
                && Double.isFinite(composition.of(expected));
    }

    /// Of the own parts' moves, as shares of what was expected: robust, so that a fault among
    /// them does not count as usual.
    private static double usualSpread(JudgedMetric root) {
        var moves =
                all(root)
                        .filter(metric -> metric.expected() != 0)
                        .mapToDouble(CauseChains::relativeMove)
                        .filter(Double::isFinite)
                        .map(Math::abs)
                        .toArray();
        return moves.length == 0 ? 0 : OF_NORMAL * Quantiles.median(moves);
    }

    private static double relativeMove(JudgedMetric metric) {
        var own =
                OwnPart.of(
                        metric,
                        metric.parts().stream().mapToDouble(JudgedMetric::actual).toArray(),
                        metric.parts().stream().mapToDouble(JudgedMetric::expected).toArray());
        return own.move(metric.expected()) / Math.abs(metric.expected());
    }

    private static Stream<JudgedMetric> all(JudgedMetric metric) {
        return Stream.concat(Stream.of(metric), metric.parts().stream().flatMap(CauseChains::all));
    }
}
