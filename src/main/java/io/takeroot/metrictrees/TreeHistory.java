package io.takeroot.metrictrees;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.MetricQuery;
import io.takeroot.metrics.Metrics;
import io.takeroot.metrics.Reading;
import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.causechain.TreeMetric;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The readings of a tree's nodes over common periods, up to the last one that the root
/// completes.
final class TreeHistory {
    /// So much of a period may be missing in the data at its ends: first and last rows rarely
    /// fall on its very first and last day.
    private static final double TOLERATED = 0.1;

    private static final int WEEKEND = 2;

    private final Metrics metrics;
    private final Grain grain;
    private final List<Period> periods;
    private final Map<String, Map<Period, Double>> values = new HashMap<>();

    private TreeHistory(Metrics metrics, Grain grain, List<Period> periods) {
        this.metrics = metrics;
        this.grain = grain;
        this.periods = periods;
    }

    /// Empty when the root has no complete period.
    static Optional<TreeHistory> of(
            TreeNode root, Metrics metrics, Grain grain, FiscalCalendar calendar, LocalDate today) {
        var readable = root.all().filter(node -> isReadable(node, metrics)).toList();
        var days = metrics.covered(readable.stream().map(TreeNode::metric).toList());
        if (days.isEmpty() || !readable.contains(root)) {
            return Optional.empty();
        }
        var to = days.get().to().isAfter(today) ? today.plusDays(1) : days.get().to();
        if (!days.get().from().isBefore(to)) {
            return Optional.empty();
        }
        var all = grain.periods(new Period(days.get().from(), to), calendar);
        var complete =
                all.stream().filter(p -> isComplete(root.metric(), p, metrics, today)).toList();
        if (complete.isEmpty()) {
            return Optional.empty();
        }
        var kept = all.subList(0, all.indexOf(complete.getLast()) + 1);
        var history = new TreeHistory(metrics, grain, kept);
        history.read(readable, calendar, today);
        return Optional.of(history);
    }

    private static boolean isReadable(TreeNode node, Metrics metrics) {
        return metrics.find(node.metric()).isPresent()
                && metrics.problems(node.metric()).isEmpty()
                && metrics.dimensions(List.of(node.metric()))
                        .containsAll(node.slice().conditions().keySet());
    }

    private static boolean isComplete(
            Slug metric, Period period, Metrics metrics, LocalDate today) {
        var covered = metrics.covered(List.of(metric));
        if (covered.isEmpty() || today.isBefore(period.lastDay())) {
            return false;
        }
        long late = ChronoUnit.DAYS.between(period.from(), covered.get().from());
        long early = ChronoUnit.DAYS.between(covered.get().lastDay(), period.lastDay());
        return late <= TOLERATED * period.days()
                && early <= Math.max(WEEKEND, TOLERATED * period.days());
    }

    private void read(List<TreeNode> nodes, FiscalCalendar calendar, LocalDate today) {
        var span = new Period(periods.getFirst().from(), periods.getLast().to());
        var queries =
                nodes.stream()
                        .map(
                                node ->
                                        new MetricQuery(
                                                Set.of(node.metric()),
                                                node.slice(),
                                                List.of(),
                                                Optional.of(grain),
                                                span))
                        .toList();
        var tables = metrics.read(queries);
        for (int i = 0; i < nodes.size(); i++) {
            var known = new HashMap<Period, Double>();
            for (Reading reading : tables.get(i).readings()) {
                var period = grain.periodOf(reading.period().from(), calendar);
                if (isComplete(nodes.get(i).metric(), period, metrics, today)) {
                    reading.value().ifPresent(value -> known.put(period, value.doubleValue()));
                }
            }
            values.put(nodes.get(i).id(), known);
        }
    }

    Period judged() {
        return periods.getLast();
    }

    /// NaN where it is not known.
    double value(TreeNode node, int before) {
        int at = periods.size() - 1 - before;
        return at < 0
                ? Double.NaN
                : values.getOrDefault(node.id(), Map.of())
                        .getOrDefault(periods.get(at), Double.NaN);
    }

    /// The tree from a node down, as the chain is worked out from it.
    TreeMetric metric(TreeNode node) {
        var known = values.getOrDefault(node.id(), Map.of());
        var figures = new double[periods.size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = Objects.requireNonNull(known.getOrDefault(periods.get(i), Double.NaN));
        }
        var parts = new ArrayList<TreeMetric>();
        node.parts().forEach(part -> parts.add(metric(part)));
        return new TreeMetric(
                node.id(),
                TreeShape.composition(node, metrics),
                parts,
                new Series(figures, season(), Scale.LINEAR));
    }

    private int season() {
        return switch (grain) {
            case DAY -> 7;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 1;
        };
    }
}
