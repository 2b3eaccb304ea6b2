package io.takeroot.scorecards;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.metrics.MetricQuery;
import io.takeroot.metrics.Metrics;
import java.util.List;
import java.util.Optional;

/// Where the figure of a plan is found.
///
/// @param question empty when the plan cannot be asked
/// @param title of the plan
/// @param why it cannot be asked, as the end of a sentence
record PlanFigure(Optional<MetricQuery> question, String title, String why) {
    static PlanFigure of(Target.Plan target, Slice slice, Period days, Metrics metrics) {
        var metric = metrics.find(target.metric());
        if (metric.isEmpty()) {
            return unknown(target.metric().value(), "the plan is not defined any more");
        }
        var title = metric.get().title();
        var wrong = metrics.problems(target.metric());
        if (!wrong.isEmpty()) {
            return unknown(title, "the plan cannot be read yet: " + wrong.getFirst().message());
        }
        var strange =
                slice.conditions().keySet().stream()
                        .filter(
                                dimension ->
                                        !metrics.dimensions(List.of(target.metric()))
                                                .contains(dimension))
                        .toList();
        return strange.isEmpty()
                ? new PlanFigure(
                        Optional.of(MetricQuery.total(target.metric(), days).in(slice)), title, "")
                : unknown(
                        title, "the plan cannot be told apart by " + String.join(" and ", strange));
    }

    private static PlanFigure unknown(String title, String why) {
        return new PlanFigure(Optional.empty(), title, why);
    }
}
